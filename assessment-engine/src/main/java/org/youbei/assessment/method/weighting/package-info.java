/** Weights from the data (entropy, CRITIC, coefficient of variation) and combinations of several weight vectors. */
@NullMarked
package org.youbei.assessment.method.weighting;

import org.jspecify.annotations.NullMarked;
