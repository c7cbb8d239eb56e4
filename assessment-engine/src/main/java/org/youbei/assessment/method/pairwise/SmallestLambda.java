package org.youbei.assessment.method.pairwise;

import org.youbei.assessment.method.RefusalCode;
import org.youbei.assessment.method.RefusedInput;
import org.youbei.assessment.method.Weights;

/**
 * The completion with the smallest λ (Bozóki, Fülöp, Rónyai 2010), by the stationarity iteration a_ij² = (u_j v_i)/(u_i v_j) with the
 * left and right Perron vectors u, v, started at the log-least-squares completion.
 */
final class SmallestLambda {
    private static final int ROUNDS = 5_000;
    private static final double STILL = 1e-13;
    private static final double ROUNDING = 1e-9;

    private SmallestLambda() {}

    static PairwiseMatrix complete(IncompleteMatrix matrix, Weights start) {
        double[][] a = matrix.copy();
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                a[i][j] = matrix.isKnown(i, j) ? a[i][j] : start.get(i) / start.get(j);
            }
        }
        double change = matrix.missing() == 0 ? 0 : 1;
        for (int round = 0; round < ROUNDS && change > STILL; round++) {
            change = improve(a, matrix);
        }
        if (change > ROUNDING) {
            throw new RefusedInput(RefusalCode.NO_CONVERGENCE, "matrix", String.valueOf(ROUNDS));
        }
        return PairwiseMatrix.computed(a);
    }

    private static double improve(double[][] a, IncompleteMatrix matrix) {
        double[] v = Perron.right(a);
        double[] u = Perron.left(a);
        double change = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = i + 1; j < a.length; j++) {
                if (!matrix.isKnown(i, j)) {
                    double log = (Math.log(u[j]) + Math.log(v[i]) - Math.log(u[i]) - Math.log(v[j])) / 2;
                    change = Math.max(change, Math.abs(log - Math.log(a[i][j])));
                    a[i][j] = Math.exp(log);
                    a[j][i] = Math.exp(-log);
                }
            }
        }
        return change;
    }
}
