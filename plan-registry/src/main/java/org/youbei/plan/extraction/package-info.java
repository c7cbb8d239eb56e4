/** Finds in the text of a plan what stands there as prose: response levels, who does what within which time, and whom to call. Nothing is kept. */
@NullMarked
@NamedInterface("extraction")
package org.youbei.plan.extraction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
