package org.youbei.assessment.method.pairwise;

import org.youbei.assessment.method.Explained;
import org.youbei.assessment.method.Explanation;
import org.youbei.assessment.method.Weights;

/**
 * Weights of an incomplete matrix.
 *
 * @param lambdaMax for LLSM the mean of (Aw)ᵢ/wᵢ with w_i/w_j in the gaps; otherwise the eigenvalue
 * @param completed the gaps filled: by λ-minimal values for LAMBDA_MIN, by w_i/w_j otherwise
 */
public record IncompletePriorities(
        IncompleteMatrix matrix,
        Completion completion,
        RandomIndex table,
        Weights weights,
        double lambdaMax,
        PairwiseMatrix completed)
        implements Explained {
    /** Harker's matrix has zeros, which slow the power iteration. */
    private static final int HARKER_STEPS = 100_000;

    public static IncompletePriorities of(IncompleteMatrix matrix, Completion completion, RandomIndex table) {
        return switch (completion) {
            case LLSM -> leastSquares(matrix, table);
            case LAMBDA_MIN -> smallestLambda(matrix, table);
            case HARKER -> harker(matrix, table);
        };
    }

    private static IncompletePriorities leastSquares(IncompleteMatrix matrix, RandomIndex table) {
        var weights = LeastSquares.weights(matrix);
        var completed = filled(matrix, weights);
        double lambda = PriorityMethod.lambda(completed.entries(), weights);
        return new IncompletePriorities(matrix, Completion.LLSM, table, weights, lambda, completed);
    }

    private static IncompletePriorities smallestLambda(IncompleteMatrix matrix, RandomIndex table) {
        var completed = SmallestLambda.complete(matrix, LeastSquares.weights(matrix));
        var weights = PriorityMethod.EIGENVECTOR.of(completed);
        double lambda = PriorityMethod.lambda(completed.entries(), weights);
        return new IncompletePriorities(matrix, Completion.LAMBDA_MIN, table, weights, lambda, completed);
    }

    private static IncompletePriorities harker(IncompleteMatrix matrix, RandomIndex table) {
        double[][] b = matrix.copy();
        for (int i = 0; i < b.length; i++) {
            for (int j = 0; j < b.length; j++) {
                if (!matrix.isKnown(i, j)) {
                    b[i][j] = 0;
                    b[i][i]++;
                }
            }
        }
        var weights = Weights.normalised(Perron.right(b, HARKER_STEPS));
        return new IncompletePriorities(
                matrix, Completion.HARKER, table, weights, PriorityMethod.lambda(b, weights), filled(matrix, weights));
    }

    private static PairwiseMatrix filled(IncompleteMatrix matrix, Weights w) {
        double[][] a = matrix.copy();
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                a[i][j] = matrix.isKnown(i, j) ? a[i][j] : w.get(i) / w.get(j);
            }
        }
        return PairwiseMatrix.computed(a);
    }

    public double ci() {
        int n = matrix.size();
        return n <= 2 ? 0 : Math.max(0, (lambdaMax - n) / (n - 1));
    }

    /** CI over the random index of complete matrices: biased low when comparisons are missing, so never shown as a plain CR. */
    public double crOverCompleteIndex() {
        return table.ratio(ci(), matrix.size());
    }

    @Override
    public Explanation explanation() {
        return Explanation.of("ahp-incomplete")
                .with("matrix", matrix.grid())
                .with("snapped", String.join("; ", matrix.snapped()))
                .with("missingPairs", matrix.missing())
                .with("completion", completion.key())
                .with("completed", completed.grid())
                .with("weights", weights)
                .with("lambdaMax", lambdaMax)
                .with("ci", ci())
                .with("randomIndexTable", table.key())
                .with("crBiasedLow", crOverCompleteIndex());
    }
}
