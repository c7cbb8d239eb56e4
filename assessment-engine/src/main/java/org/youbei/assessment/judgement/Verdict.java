package org.youbei.assessment.judgement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youbei.assessment.method.RefusedInput;
import org.youbei.assessment.method.Weights;
import org.youbei.assessment.method.pairwise.Completion;
import org.youbei.assessment.method.pairwise.IncompleteMatrix;
import org.youbei.assessment.method.pairwise.IncompletePriorities;
import org.youbei.assessment.method.pairwise.PairwiseMatrix;
import org.youbei.assessment.method.pairwise.Priorities;
import org.youbei.assessment.method.pairwise.PriorityMethod;
import org.youbei.assessment.method.pairwise.RandomIndex;
import org.youbei.assessment.method.pairwise.RepairHint;

/**
 * What one matrix says. Nothing in it is changed; a repair is a proposal.
 *
 * @param matrix complete, gaps filled by the weights
 * @param missing how many pairs were not compared; the ratio is then biased low
 * @param worst the pair that contradicts the others most; null where there are fewer than three things
 */
public record Verdict(
        PairwiseMatrix matrix,
        Weights weights,
        double ratio,
        RandomIndex table,
        int missing,
        @Nullable RepairHint worst) {
    /** The table of random indices that every ratio here is taken under. */
    public static final RandomIndex TABLE = RandomIndex.CN_COMMON;

    static final PriorityMethod METHOD = PriorityMethod.EIGENVECTOR;

    public boolean isConsistent() {
        return ratio < Priorities.ACCEPTABLE;
    }

    /**
     * @param values a value for each pair, row by row; null where it was not compared
     * @throws RefusedInput DISCONNECTED where some things are compared with nothing, NOT_POSITIVE and the like
     */
    public static Verdict of(int size, List<@Nullable Double> values) {
        double[][] typed = square(size, values);
        var matrix = IncompleteMatrix.of(typed);
        if (matrix.missing() > 0) {
            var filled = IncompletePriorities.of(matrix, Completion.LLSM, TABLE);
            var priorities = Priorities.of(filled.completed(), METHOD, TABLE);
            return new Verdict(
                    filled.completed(),
                    filled.weights(),
                    filled.crOverCompleteIndex(),
                    TABLE,
                    matrix.missing(),
                    worst(priorities));
        }
        var priorities = Priorities.of(PairwiseMatrix.of(typed), METHOD, TABLE);
        return new Verdict(priorities.matrix(), priorities.weights(), priorities.cr(), TABLE, 0, worst(priorities));
    }

    private static @Nullable RepairHint worst(Priorities priorities) {
        return priorities.matrix().size() < 3 ? null : RepairHint.of(priorities).getFirst();
    }

    private static double[][] square(int size, List<@Nullable Double> values) {
        double[][] typed = new double[size][size];
        int pair = 0;
        for (int i = 0; i < size; i++) {
            typed[i][i] = 1;
            for (int j = i + 1; j < size; j++) {
                var value = pair < values.size() ? values.get(pair) : null;
                typed[i][j] = value == null ? Double.NaN : value;
                typed[j][i] = value == null ? Double.NaN : 1 / value;
                pair++;
            }
        }
        return typed;
    }
}
