package org.youbei.assessment.method.weighting;

import org.youbei.assessment.method.Arithmetic;
import org.youbei.assessment.method.Column;
import org.youbei.assessment.method.DecisionMatrix;
import org.youbei.assessment.method.Explained;
import org.youbei.assessment.method.Explanation;
import org.youbei.assessment.method.Figures;
import org.youbei.assessment.method.RefusalCode;
import org.youbei.assessment.method.RefusedInput;
import org.youbei.assessment.method.Weights;

/**
 * Entropy weights of the values as they are (direction plays no part): p = x/Σx, e = −Σ p ln p / ln m, d = 1 − e, w = d/Σd.
 *
 * @param shift added to every value first; it changes the weights, so it is shown with them
 * @param divergence d, computed without the cancellation of 1 − e; exactly 0 for a constant criterion
 */
public record EntropyWeights(DecisionMatrix matrix, double shift, Figures entropy, Figures divergence, Weights weights)
        implements Explained {
    /** Refuses SINGLE_UNIT, NEGATIVE_VALUE, ZERO_SUM and ALL_EQUAL. */
    public static EntropyWeights of(DecisionMatrix matrix) {
        return of(matrix, 0, ConstantPolicy.REFUSE);
    }

    public static EntropyWeights of(DecisionMatrix matrix, double shift, ConstantPolicy policy) {
        var shifted = shift == 0 ? matrix : shifted(matrix, shift);
        requireUsable(shifted.ofPeers());
        var conditioned = shifted.conditioned();
        double[] divergence = new double[matrix.size()];
        double[] entropy = new double[matrix.size()];
        for (int j = 0; j < matrix.size(); j++) {
            divergence[j] = conditioned.isConstant(j) ? 0 : divergence(conditioned.column(j));
            entropy[j] = 1 - divergence[j];
        }
        var weights = policy == ConstantPolicy.EQUAL_WEIGHTS && Arithmetic.sum(divergence) == 0
                ? Weights.equal(matrix.size())
                : Weights.normalised("divergence", requireDifference(divergence));
        return new EntropyWeights(matrix, shift, Figures.owning(entropy), Figures.owning(divergence), weights);
    }

    private static DecisionMatrix shifted(DecisionMatrix matrix, double shift) {
        double[] cells = matrix.cells().clone();
        for (int k = 0; k < cells.length; k++) {
            cells[k] += shift;
        }
        return DecisionMatrix.ofColumns(cells, matrix.criteria());
    }

    private static void requireUsable(DecisionMatrix matrix) {
        for (int j = 0; j < matrix.size(); j++) {
            if (matrix.low(j) < 0) {
                throw new RefusedInput(RefusalCode.NEGATIVE_VALUE, at(matrix, j), Arithmetic.print(matrix.low(j)));
            }
            if (matrix.high(j) == 0) {
                throw new RefusedInput(RefusalCode.ZERO_SUM, "matrix[*][" + j + "]");
            }
        }
    }

    private static String at(DecisionMatrix matrix, int j) {
        int i = 0;
        while (matrix.get(i, j) >= 0) {
            i++;
        }
        return "matrix[" + i + "][" + j + "]";
    }

    private static double[] requireDifference(double[] divergence) {
        if (Arithmetic.sum(divergence) == 0) {
            throw new RefusedInput(RefusalCode.ALL_EQUAL, "matrix");
        }
        return divergence;
    }

    /** Σ((1+u)ln(1+u) − u)/(m ln m) with u = m·p − 1: every term is positive, so nothing cancels between them. */
    private static double divergence(Column column) {
        double mean = column.mean();
        double sum = 0;
        for (int i = column.from(); i < column.to(); i++) {
            sum += term((column.cells()[i] - mean) / mean);
        }
        return Math.max(0, sum / (column.size() * Math.log(column.size())));
    }

    private static double term(double u) {
        double share = 1 + u;
        if (share <= 0) {
            return 1;
        }
        // Away from 0 the faster logarithm loses nothing; near it log1p keeps the digits of u.
        double log = Math.abs(u) > 0.1 ? Math.log(share) : Math.log1p(u);
        return share * log - u;
    }

    @Override
    public Explanation explanation() {
        return Explanation.of("entropy")
                .with("matrix", matrix.grid())
                .with("normalisation", "x/Σx")
                .with("shift", shift)
                .with("entropy", entropy)
                .with("divergence", divergence)
                .with("weights", weights);
    }
}
