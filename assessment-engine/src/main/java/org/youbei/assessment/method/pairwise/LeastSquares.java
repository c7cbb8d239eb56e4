package org.youbei.assessment.method.pairwise;

import org.youbei.assessment.method.Weights;

/** Logarithmic least squares on the comparisons made: the Laplacian of their graph times ln w equals the row sums of ln a. */
final class LeastSquares {
    private LeastSquares() {}

    static Weights weights(IncompleteMatrix matrix) {
        int n = matrix.size();
        double[][] system = new double[n - 1][n];
        for (int i = 0; i < n - 1; i++) {
            for (int j = 0; j < n; j++) {
                if (j != i && matrix.isKnown(i, j)) {
                    system[i][i]++;
                    if (j < n - 1) {
                        system[i][j]--;
                    }
                    system[i][n - 1] += Math.log(matrix.get(i, j));
                }
            }
        }
        return Logarithms.weights(solve(system));
    }

    /** Elimination without pivoting, which a connected graph's Laplacian needs not; the last thing has ln w = 0. */
    private static double[] solve(double[][] system) {
        int n = system.length;
        for (int k = 0; k < n; k++) {
            for (int i = k + 1; i < n; i++) {
                double factor = system[i][k] / system[k][k];
                for (int j = k; j <= n; j++) {
                    system[i][j] -= factor * system[k][j];
                }
            }
        }
        double[] logs = new double[n + 1];
        for (int i = n - 1; i >= 0; i--) {
            double rest = system[i][n];
            for (int j = i + 1; j < n; j++) {
                rest -= system[i][j] * logs[j];
            }
            logs[i] = rest / system[i][i];
        }
        return logs;
    }
}
