package org.youbei.assessment.method.scoring;

import org.youbei.assessment.method.DecisionMatrix;
import org.youbei.assessment.method.Explained;
import org.youbei.assessment.method.Explanation;
import org.youbei.assessment.method.Figures;
import org.youbei.assessment.method.Weights;
import org.youbei.assessment.method.grading.Ranks;

/** S = Σ w_j z_j of normalised values that all speak in the same direction; higher is better. */
public record WeightedSum(DecisionMatrix matrix, Weights weights, Figures scores) implements Explained {
    /** Units whose partial sums fit the processor's first cache. */
    private static final int BLOCK = 2048;

    public static WeightedSum of(DecisionMatrix normalised, Weights weights) {
        weights.forCriteria(normalised.size());
        return new WeightedSum(normalised, weights, Figures.owning(sums(normalised, weights)));
    }

    private static double[] sums(DecisionMatrix matrix, Weights weights) {
        double[] sums = new double[matrix.units()];
        for (int from = 0; from < sums.length; from += BLOCK) {
            int to = Math.min(sums.length, from + BLOCK);
            for (int j = 0; j < matrix.size(); j++) {
                add(sums, matrix.cells(), j * sums.length, weights.get(j), from, to);
            }
        }
        return sums;
    }

    private static void add(double[] sums, double[] cells, int start, double weight, int from, int to) {
        for (int i = from; i < to; i++) {
            sums[i] += weight * cells[start + i];
        }
    }

    public Ranks ranks() {
        return Ranks.competition(scores);
    }

    @Override
    public Explanation explanation() {
        return Explanation.of("wsm")
                .with("normalised", matrix.grid())
                .with("weights", weights)
                .with("score", scores)
                .with("rank", ranks().places());
    }
}
