package org.youbei.assessment.method.weighting;

import org.youbei.assessment.method.Column;
import org.youbei.assessment.method.DecisionMatrix;
import org.youbei.assessment.method.Explained;
import org.youbei.assessment.method.Explanation;
import org.youbei.assessment.method.Figures;
import org.youbei.assessment.method.RefusalCode;
import org.youbei.assessment.method.RefusedInput;
import org.youbei.assessment.method.Weights;

/** Weights in proportion to the coefficient of variation, sample standard deviation over |mean|, of the values as they are. */
public record VariationWeights(DecisionMatrix matrix, Figures mean, Figures std, Figures variation, Weights weights)
        implements Explained {
    /** A mean this small against the values it came from is rounding. */
    private static final double NO_MEAN = 1e-12;

    /** Refuses SINGLE_UNIT, ALL_EQUAL, and ZERO_SUM for a criterion whose mean is 0. */
    public static VariationWeights of(DecisionMatrix matrix) {
        var conditioned = matrix.ofPeers().ofDifferingUnits().conditioned();
        double[] mean = new double[matrix.size()];
        double[] std = new double[matrix.size()];
        double[] variation = new double[matrix.size()];
        for (int j = 0; j < matrix.size(); j++) {
            Column column = conditioned.column(j);
            mean[j] = requireMean(column, j);
            std[j] = conditioned.isConstant(j) ? 0 : Math.sqrt(column.sumOfSquares(mean[j]) / (column.size() - 1));
            variation[j] = std[j] / Math.abs(mean[j]);
        }
        return new VariationWeights(
                conditioned,
                Figures.owning(mean),
                Figures.owning(std),
                Figures.owning(variation),
                Weights.normalised("variation", variation));
    }

    private static double requireMean(Column column, int j) {
        double mean = column.mean();
        if (Math.abs(mean) <= NO_MEAN * Math.max(Math.abs(column.max()), Math.abs(column.min()))) {
            throw new RefusedInput(RefusalCode.ZERO_SUM, "matrix[*][" + j + "]");
        }
        return mean;
    }

    @Override
    public Explanation explanation() {
        return Explanation.of("cv")
                .with("matrix", matrix.grid())
                .with("mean", mean)
                .with("std", std)
                .with("variation", variation)
                .with("weights", weights);
    }
}
