/** What the law asks and how often: the shipped pack and what districts decided otherwise. */
@NullMarked
@NamedInterface("rule")
package org.youbei.obligation.rule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
