/**
 * Values that every assessment method speaks: weights that sum to 1, matrices that know their axes, refusals with a reason, and
 * explanations. Pure Java: no Spring, no persistence, no matrix library. No method below this package returns NaN or
 * infinity or replaces a value silently; what it cannot compute it refuses.
 */
@NullMarked
@NamedInterface("method")
package org.youbei.assessment.method;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
