package org.youbei.assessment.method.weighting;

import java.util.Arrays;
import org.youbei.assessment.method.Arithmetic;
import org.youbei.assessment.method.RefusalCode;
import org.youbei.assessment.method.RefusedInput;

/**
 * Coefficients of the game-theory combination: P·α = diag(P) with P_ij = w_i·w_j, or the same least-deviation problem
 * ½αᵀPα − diag(P)ᵀα under α ≥ 0. Identical sources share their coefficient equally.
 */
final class GameTheory {
    private static final int MOST_SOURCES = 12;

    private final WeightSources sources;
    /** Index of the first source equal to each. */
    private final int[] first;

    private final double[][] p;

    GameTheory(WeightSources sources) {
        this.sources = sources;
        int size = sources.size();
        if (size > MOST_SOURCES) {
            throw new RefusedInput(RefusalCode.TOO_LARGE, "weights", "" + size, "" + MOST_SOURCES);
        }
        this.first = new int[size];
        this.p = new double[size][size];
        for (int a = 0; a < size; a++) {
            first[a] = firstLike(a);
            for (int b = 0; b < size; b++) {
                p[a][b] = sources.product(a, b);
            }
        }
    }

    private int firstLike(int a) {
        for (int b = 0; b < a; b++) {
            if (same(a, b)) {
                return b;
            }
        }
        return a;
    }

    private boolean same(int a, int b) {
        for (int j = 0; j < sources.criteria(); j++) {
            if (!Arithmetic.tied(sources.get(a, j), sources.get(b, j))) {
                return false;
            }
        }
        return true;
    }

    /** Solution of the linear system, of any sign; refuses SINGULAR for sources that depend on each other linearly. */
    double[] unconstrained() {
        boolean[] active = new boolean[p.length];
        for (int a = 0; a < p.length; a++) {
            active[a] = first[a] == a;
        }
        double[] alpha = solve(active);
        if (Double.isNaN(alpha[0])) {
            throw new RefusedInput(RefusalCode.SINGULAR, "weights");
        }
        return shared(alpha);
    }

    /**
     * The optimum is the unconstrained solution for some set of sources with the others at 0, so every set is tried: the best whose coefficients
     * are not negative.
     */
    double[] constrained() {
        double[] best = new double[p.length];
        for (int set = 1; set < 1 << p.length; set++) {
            double[] candidate = candidate(set);
            if (candidate.length > 0 && deviation(candidate) < deviation(best)) {
                best = candidate;
            }
        }
        return shared(best);
    }

    /** Empty when the set is singular or needs a negative coefficient. */
    private double[] candidate(int set) {
        boolean[] active = new boolean[p.length];
        for (int a = 0; a < p.length; a++) {
            active[a] = (set >> a & 1) == 1;
            if (active[a] && first[a] != a) {
                return new double[0];
            }
        }
        double[] alpha = solve(active);
        return Arrays.stream(alpha).allMatch(value -> value >= 0) ? alpha : new double[0];
    }

    private double deviation(double[] alpha) {
        double sum = 0;
        for (int a = 0; a < p.length; a++) {
            sum += alpha[a] * (dot(p[a], alpha) / 2 - p[a][a]);
        }
        return sum;
    }

    private static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }

    /** Equal sources get equal parts of the coefficient of the first of them. */
    private double[] shared(double[] alpha) {
        double[] shares = new double[alpha.length];
        for (int a = 0; a < alpha.length; a++) {
            int source = first[a];
            long copies = Arrays.stream(first).filter(other -> other == source).count();
            shares[a] = alpha[source] / copies;
        }
        return shares;
    }

    /** Solves for the active sources, the others 0; all NaN when the system is singular. */
    private double[] solve(boolean[] active) {
        double[][] rows = new double[p.length][];
        for (int a = 0; a < p.length; a++) {
            rows[a] = new double[p.length + 1];
            for (int b = 0; b < p.length; b++) {
                rows[a][b] = active[a] && active[b] ? p[a][b] : a == b ? 1 : 0;
            }
            rows[a][p.length] = active[a] ? p[a][a] : 0;
        }
        return eliminate(rows);
    }

    /** Gauss–Jordan; P is symmetric and not negative, so the diagonal is a fit pivot. */
    private static double[] eliminate(double[][] rows) {
        int n = rows.length;
        double[] solution = new double[n];
        double[] diagonal = new double[n];
        for (int k = 0; k < n; k++) {
            diagonal[k] = rows[k][k];
        }
        for (int k = 0; k < n; k++) {
            if (Math.abs(rows[k][k]) <= 1e-12 * diagonal[k]) {
                Arrays.fill(solution, Double.NaN);
                return solution;
            }
            for (int i = 0; i < n; i++) {
                double factor = i == k ? 0 : rows[i][k] / rows[k][k];
                for (int j = k; j <= n; j++) {
                    rows[i][j] -= factor * rows[k][j];
                }
            }
        }
        for (int k = 0; k < n; k++) {
            solution[k] = rows[k][n] / rows[k][k];
        }
        return solution;
    }
}
