package org.youbei.assessment.method.pairwise;

import java.util.Random;
import org.youbei.assessment.method.Arithmetic;

/**
 * Where the random-index tables come from: the mean consistency index of reciprocal matrices filled at random from the 17 judgments 1/9 … 9. Exact for
 * n = 3 and 4, sampled beyond, so that a table can be checked instead of believed.
 */
public final class RandomIndexCheck {
    private static final double[] SCALE = scale();

    private RandomIndexCheck() {}

    /** A sampled mean with its standard error. */
    public record Sampled(double value, double standardError, int samples) {}

    private static double[] scale() {
        double[] scale = new double[17];
        for (int k = 0; k < 17; k++) {
            scale[k] = k >= 8 ? k - 7 : 1.0 / (9 - k);
        }
        return scale;
    }

    /** All 17³ matrices, by λ = 1 + c + 1/c with c³ = a₁₂·a₂₃/a₁₃. */
    public static double ofThree() {
        double sum = 0;
        for (double a : SCALE) {
            for (double b : SCALE) {
                for (double c : SCALE) {
                    double circuit = Math.cbrt(a * b / c);
                    sum += (circuit + 1 / circuit - 2) / 2;
                }
            }
        }
        return sum / Math.pow(17, 3);
    }

    /** All 17⁶ matrices, by the largest root of the characteristic polynomial; a few seconds. */
    public static double ofFour() {
        double sum = 0;
        for (double a : SCALE) {
            for (double b : SCALE) {
                for (double c : SCALE) {
                    sum += ofFour(a, b, c);
                }
            }
        }
        return sum / Math.pow(17, 6);
    }

    private static double ofFour(double a, double b, double c) {
        double sum = 0;
        for (double d : SCALE) {
            for (double e : SCALE) {
                for (double f : SCALE) {
                    sum += (largestRoot(a * d / b, a * e / c, b * f / c, d * f / e) - 4) / 3;
                }
            }
        }
        return sum;
    }

    /**
     * With the circuits of the four triads, Σ of the principal minors of order 2 is 0, of order 3 is Σ(t + 1/t − 2), and the determinant follows from
     * the two circuits of four. Newton from above on a convex stretch.
     */
    private static double largestRoot(double p, double q, double r, double s) {
        double triads = excess(p) + excess(q) + excess(r) + excess(s);
        double determinant = determinant(p, q, r);
        double x = 4 + Math.cbrt(triads) + Math.sqrt(triads);
        for (int step = 0; step < 60; step++) {
            double value = ((x - 4) * x * x - triads) * x + determinant;
            double next = x - value / (((4 * x - 12) * x) * x - triads);
            if (Math.abs(next - x) < 1e-13 * x) {
                return next;
            }
            x = next;
        }
        return x;
    }

    private static double excess(double circuit) {
        return circuit + 1 / circuit - 2;
    }

    /** Of the matrix scaled so that its first row and column are 1: entries p, q, r above the diagonal of the rest. */
    private static double determinant(double p, double q, double r) {
        double[][] m = {
            {0, p - 1, q - 1},
            {1 / p - 1, 0, r - 1},
            {1 / q - 1, 1 / r - 1, 0}
        };
        return m[0][1] * m[1][2] * m[2][0] + m[0][2] * m[1][0] * m[2][1];
    }

    /** Random matrices of order n with a stored seed. */
    public static Sampled sampled(int n, int samples, long seed) {
        var random = new Random(seed);
        double[] indices = new double[samples];
        for (int k = 0; k < samples; k++) {
            double[][] a = new double[n][n];
            for (int i = 0; i < n; i++) {
                a[i][i] = 1;
                for (int j = i + 1; j < n; j++) {
                    a[i][j] = SCALE[random.nextInt(17)];
                    a[j][i] = 1 / a[i][j];
                }
            }
            var weights = PriorityMethod.EIGENVECTOR.of(a);
            indices[k] = (PriorityMethod.lambda(a, weights) - n) / (n - 1);
        }
        double mean = Arithmetic.mean(indices);
        return new Sampled(mean, Arithmetic.sampleStd(indices, mean) / Math.sqrt(samples), samples);
    }
}
