package org.youbei.assessment.method.robustness;

import org.youbei.assessment.method.DecisionMatrix;
import org.youbei.assessment.method.Figures;
import org.youbei.assessment.method.Weights;
import org.youbei.assessment.method.scoring.Topsis;
import org.youbei.assessment.method.scoring.WeightedSum;

/** A method whose ranking is put to the test; higher scores are better. */
@FunctionalInterface
public interface Scoring {
    Scoring WEIGHTED_SUM = (matrix, weights) -> WeightedSum.of(matrix, weights).scores();
    Scoring TOPSIS = (matrix, weights) -> Topsis.of(matrix, weights).closeness();

    Figures scores(DecisionMatrix matrix, Weights weights);
}
