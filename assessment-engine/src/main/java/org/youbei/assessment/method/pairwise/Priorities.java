package org.youbei.assessment.method.pairwise;

import org.youbei.assessment.method.Explained;
import org.youbei.assessment.method.Explanation;
import org.youbei.assessment.method.Grid;
import org.youbei.assessment.method.Weights;

/**
 * Weights of one pairwise matrix with their consistency.
 *
 * @param lambdaMax mean of (Aw)ᵢ/wᵢ
 * @param ci (λ − n)/(n − 1), not below 0
 * @param cr CI / RI(n) under {@code table}; 0 for n ≤ 2
 * @param gci geometric consistency index; by definition from the row geometric means, whatever the method
 */
public record Priorities(
        PairwiseMatrix matrix,
        PriorityMethod method,
        RandomIndex table,
        Weights weights,
        double lambdaMax,
        double ci,
        double cr,
        double gci)
        implements Explained {
    /** The usual line for an acceptable consistency ratio. */
    public static final double ACCEPTABLE = 0.10;

    private static final int HINTS = 3;

    public static Priorities of(PairwiseMatrix matrix, PriorityMethod method, RandomIndex table) {
        int n = matrix.size();
        var weights = method.of(matrix);
        double lambda = n == 1 ? 1 : PriorityMethod.lambda(matrix.entries(), weights);
        double ci = n <= 2 ? 0 : Math.max(0, (lambda - n) / (n - 1));
        return new Priorities(matrix, method, table, weights, lambda, ci, table.ratio(ci, n), gci(matrix));
    }

    private static double gci(PairwiseMatrix matrix) {
        int n = matrix.size();
        if (n <= 2) {
            return 0;
        }
        var means = PriorityMethod.RGMM.of(matrix);
        double sum = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                double deviation = Logarithms.deviation(matrix.get(i, j), means, i, j);
                sum += deviation * deviation;
            }
        }
        return 2 * sum / ((n - 1.0) * (n - 2));
    }

    public boolean acceptable() {
        return cr < ACCEPTABLE;
    }

    @Override
    public Explanation explanation() {
        var chain = Explanation.of("ahp")
                .with("matrix", matrix.grid())
                .with("snapped", String.join("; ", matrix.snapped()))
                .with("priority", method.key())
                .with("weights", weights)
                .with("lambdaMax", lambdaMax)
                .with("ci", ci)
                .with("randomIndexTable", table.key())
                .with("randomIndex", table.of(matrix.size()))
                .with("cr", cr)
                .with("gci", gci);
        return acceptable() ? chain : chain.with("repairHints", worstJudgments());
    }

    private Grid worstJudgments() {
        return new Grid(RepairHint.of(this).stream()
                .limit(HINTS)
                .map(RepairHint::figures)
                .toList());
    }
}
