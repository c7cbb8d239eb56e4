/** How far a ranking depends on its weights and on the company it was computed in. */
@NullMarked
package org.youbei.assessment.method.robustness;

import org.jspecify.annotations.NullMarked;
