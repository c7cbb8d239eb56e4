/** How soon something is reported, and how grave it is. Pure rules. */
@NullMarked
@NamedInterface("rule")
package org.youbei.incident.rule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
