package org.youbei.assessment.method.weighting;

import java.util.List;
import org.youbei.assessment.method.Arithmetic;
import org.youbei.assessment.method.Figures;
import org.youbei.assessment.method.Grid;
import org.youbei.assessment.method.RefusalCode;
import org.youbei.assessment.method.RefusedInput;
import org.youbei.assessment.method.Weights;

/**
 * Weight vectors to be combined, as published: none negative, and a sum that is 1 within the rounding of a printed table (0.01). They
 * are kept as typed, because the game-theory coefficients depend on it.
 */
public record WeightSources(List<Figures> vectors) {
    private static final double ROUNDING = 0.01;

    /** Refuses EMPTY, SIZE_MISMATCH, NEGATIVE_WEIGHT, ZERO_SUM and WEIGHTS_SUM. */
    public WeightSources {
        vectors = List.copyOf(vectors);
        if (vectors.isEmpty()) {
            throw new RefusedInput(RefusalCode.EMPTY, "weights");
        }
        for (int k = 0; k < vectors.size(); k++) {
            check(vectors.get(k), vectors.getFirst().size(), "weights[" + k + "]");
        }
    }

    private static void check(Figures vector, int size, String at) {
        if (vector.size() != size) {
            throw new RefusedInput(RefusalCode.SIZE_MISMATCH, at, "" + vector.size(), "" + size);
        }
        Weights.normalised(at, vector.toArray());
        double sum = Arithmetic.sum(vector.toArray());
        if (Math.abs(sum - 1) > ROUNDING) {
            throw new RefusedInput(RefusalCode.WEIGHTS_SUM, at, Arithmetic.print(sum));
        }
    }

    public int size() {
        return vectors.size();
    }

    public int criteria() {
        return vectors.getFirst().size();
    }

    public double get(int source, int criterion) {
        return vectors.get(source).get(criterion);
    }

    public Weights normalised(int source) {
        return Weights.normalised(vectors.get(source).toArray());
    }

    public double product(int a, int b) {
        double[] terms = new double[criteria()];
        for (int j = 0; j < terms.length; j++) {
            terms[j] = get(a, j) * get(b, j);
        }
        return Arithmetic.sum(terms);
    }

    public Grid grid() {
        return new Grid(vectors);
    }
}
