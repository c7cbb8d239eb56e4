/** Hazards from being found to being closed: each step with who may take it, the clocks it starts, and the timeline. */
@NullMarked
@NamedInterface("hazard")
package org.youbei.inspection.hazard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
