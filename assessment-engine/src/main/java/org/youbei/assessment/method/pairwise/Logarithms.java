package org.youbei.assessment.method.pairwise;

import java.util.Arrays;
import org.youbei.assessment.method.Weights;

/** Weights held as logarithms, so that products of judgments stay in range. */
final class Logarithms {
    private Logarithms() {}

    /** exp of each, divided by the sum. */
    static Weights weights(double[] logs) {
        double largest = Arrays.stream(logs).max().orElse(0);
        return Weights.normalised(
                Arrays.stream(logs).map(log -> Math.exp(log - largest)).toArray());
    }

    /** ln(a_ij · w_j / w_i): 0 when the judgment agrees with the weights. */
    static double deviation(double judgment, Weights w, int i, int j) {
        return Math.log(judgment) + Math.log(w.get(j)) - Math.log(w.get(i));
    }
}
