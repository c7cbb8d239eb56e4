/** Weights from the data (entropy, CRITIC, coefficient of variation) and combinations of several weight vectors. */
@NullMarked
@NamedInterface("weighting")
package org.youbei.assessment.method.weighting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
