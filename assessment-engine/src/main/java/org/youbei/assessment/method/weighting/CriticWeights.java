package org.youbei.assessment.method.weighting;

import java.util.Arrays;
import org.youbei.assessment.method.Arithmetic;
import org.youbei.assessment.method.DecisionMatrix;
import org.youbei.assessment.method.Explained;
import org.youbei.assessment.method.Explanation;
import org.youbei.assessment.method.Figures;
import org.youbei.assessment.method.Grid;
import org.youbei.assessment.method.RefusalCode;
import org.youbei.assessment.method.RefusedInput;
import org.youbei.assessment.method.Weights;

/**
 * CRITIC weights (Diakoulaki et al. 1995): contrast times conflict of the min–max normalised criteria.
 *
 * @param std sample standard deviation of the normalised criterion; 0 for a constant one
 * @param correlation undefined in the row and column of a constant criterion
 * @param information s_j·Σ(1 − r_jk) over the criteria that vary
 */
public record CriticWeights(DecisionMatrix matrix, Figures std, Grid correlation, Figures information, Weights weights)
        implements Explained {
    /** Below this share of the contrast, conflict is rounding and not information. */
    private static final double NO_CONFLICT = 1e-12;

    /** Refuses SINGLE_UNIT, ALL_EQUAL, and ZERO_SUM when all criteria rise and fall together. */
    public static CriticWeights of(DecisionMatrix matrix) {
        var conditioned = matrix.ofPeers().ofDifferingUnits().conditioned();
        var correlation = Correlation.of(conditioned);
        int n = matrix.size();
        double[] std = new double[n];
        double[] information = new double[n];
        for (int j = 0; j < n; j++) {
            std[j] = correlation.contrast(j);
            information[j] = std[j] * correlation.conflict(j);
        }
        long varying = Arrays.stream(std).filter(contrast -> contrast > 0).count();
        // A criterion that alone varies has nothing to conflict with, and all the weight.
        var weights = Weights.normalised("information", varying == 1 ? std : requireConflict(std, information));
        return new CriticWeights(matrix, Figures.owning(std), correlation.grid(), Figures.owning(information), weights);
    }

    private static double[] requireConflict(double[] std, double[] information) {
        if (Arithmetic.sum(information) <= NO_CONFLICT * Arithmetic.sum(std)) {
            throw new RefusedInput(RefusalCode.ZERO_SUM, "matrix");
        }
        return information;
    }

    /** With two units every correlation is 1 or −1, which says little about the criteria. */
    public boolean onlyTwoUnits() {
        return matrix.units() == 2;
    }

    @Override
    public Explanation explanation() {
        return Explanation.of("critic")
                .with("matrix", matrix.grid())
                .with("directions", Directions.print(matrix))
                .with("normalisation", "min-max")
                .with("std", std)
                .with("correlation", correlation)
                .with("information", information)
                .with("onlyTwoUnits", String.valueOf(onlyTwoUnits()))
                .with("weights", weights);
    }
}
