/**
 * Scores of units: weighted sum with missing answers, TOPSIS, VIKOR, grey relational analysis, fuzzy comprehensive evaluation and
 * cloud models. Each variant has a name.
 */
@NullMarked
package org.youbei.assessment.method.scoring;

import org.jspecify.annotations.NullMarked;
