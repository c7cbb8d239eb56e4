/** What makes a roster sound, and who is on duty at a moment. Pure rules. */
@NullMarked
@NamedInterface("rule")
package org.youbei.duty.rule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
