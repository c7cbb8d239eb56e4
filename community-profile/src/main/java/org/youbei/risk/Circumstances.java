package org.youbei.risk;

import org.youbei.risk.matrix.RiskMatrix;

/**
 * What a risk cannot know of itself when a step is taken.
 *
 * @param measures how many there are, and how many of them are not done
 */
record Circumstances(RiskMatrix matrix, int measures, int open) {}
