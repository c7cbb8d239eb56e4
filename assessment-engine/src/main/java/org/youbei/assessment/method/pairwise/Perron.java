package org.youbei.assessment.method.pairwise;

import java.util.Arrays;
import org.youbei.assessment.method.RefusalCode;
import org.youbei.assessment.method.RefusedInput;

/** Power iteration from 1/n, sum-normalised, until the largest change is below 1e-15 or the steps are used up. */
final class Perron {
    private static final double CHANGE = 1e-15;
    /** Where rounding keeps the last bits moving, this much change still counts as standing still. */
    private static final double ROUNDING = 1e-13;

    private static final int STEPS = 500;

    private Perron() {}

    static double[] right(double[][] a) {
        return right(a, STEPS);
    }

    /** Refuses NO_CONVERGENCE, and OVERFLOW when the judgments span more than double precision can. */
    static double[] right(double[][] a, int steps) {
        double[] w = new double[a.length];
        Arrays.fill(w, 1.0 / a.length);
        double change = Double.MAX_VALUE;
        for (int step = 0; step < steps && change >= CHANGE; step++) {
            double[] next = product(a, w);
            change = normalise(next, w);
            w = next;
        }
        if (change > ROUNDING) {
            throw new RefusedInput(RefusalCode.NO_CONVERGENCE, "matrix", String.valueOf(steps));
        }
        return w;
    }

    static double[] left(double[][] a) {
        double[][] transposed = new double[a.length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                transposed[j][i] = a[i][j];
            }
        }
        return right(transposed);
    }

    private static double[] product(double[][] a, double[] w) {
        double[] next = new double[w.length];
        for (int i = 0; i < w.length; i++) {
            for (int j = 0; j < w.length; j++) {
                next[i] += a[i][j] * w[j];
            }
        }
        return next;
    }

    private static double normalise(double[] next, double[] before) {
        double sum = 0;
        for (double entry : next) {
            sum += entry;
        }
        double change = 0;
        for (int i = 0; i < next.length; i++) {
            next[i] /= sum;
            if (!(next[i] > Double.MIN_NORMAL)) {
                throw new RefusedInput(RefusalCode.OVERFLOW, "matrix");
            }
            change = Math.max(change, Math.abs(next[i] - before[i]));
        }
        return change;
    }
}
