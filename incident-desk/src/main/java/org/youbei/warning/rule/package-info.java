/** Which warnings are in force. Pure rules. */
@NullMarked
@NamedInterface("rule")
package org.youbei.warning.rule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
