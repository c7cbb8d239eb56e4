package org.youbei.assessment.method.pairwise;

import org.youbei.assessment.method.Arithmetic;
import org.youbei.assessment.method.Weights;

/** How weights are drawn from a pairwise matrix. For n = 3 the eigenvector and the geometric mean agree. */
public enum PriorityMethod {
    /** Principal eigenvector by power iteration. */
    EIGENVECTOR("eigenvector") {
        @Override
        Weights of(double[][] a) {
            return Weights.normalised(Perron.right(a));
        }
    },
    /** Row geometric mean (根法). */
    RGMM("rgmm") {
        @Override
        Weights of(double[][] a) {
            double[] logs = new double[a.length];
            for (int i = 0; i < a.length; i++) {
                for (double entry : a[i]) {
                    logs[i] += Math.log(entry) / a.length;
                }
            }
            return Logarithms.weights(logs);
        }
    },
    /** Row mean of the column-normalised matrix (和法). */
    COLUMN_MEAN("column-mean") {
        @Override
        Weights of(double[][] a) {
            int n = a.length;
            double[] means = new double[n];
            for (int j = 0; j < n; j++) {
                double[] column = new double[n];
                for (int i = 0; i < n; i++) {
                    column[i] = a[i][j];
                }
                double[] shares = Weights.normalised("matrix", column).toArray();
                for (int i = 0; i < n; i++) {
                    means[i] += shares[i] / n;
                }
            }
            return Weights.normalised(means);
        }
    };

    private final String key;

    PriorityMethod(String key) {
        this.key = key;
    }

    abstract Weights of(double[][] a);

    /** The weights of a checked matrix; refuses NO_CONVERGENCE and OVERFLOW. */
    public Weights of(PairwiseMatrix matrix) {
        return of(matrix.entries());
    }

    public String key() {
        return key;
    }

    /** λ as the mean of (Aw)ᵢ/wᵢ, which is the eigenvalue when w is the eigenvector. */
    static double lambda(double[][] a, Weights w) {
        double[] ratios = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            double[] terms = new double[a.length];
            for (int j = 0; j < a.length; j++) {
                terms[j] = a[i][j] * w.get(j);
            }
            ratios[i] = Arithmetic.requireResult(Arithmetic.sum(terms) / w.get(i), "matrix[" + i + "]");
        }
        return Arithmetic.requireResult(Arithmetic.mean(ratios), "matrix");
    }
}
