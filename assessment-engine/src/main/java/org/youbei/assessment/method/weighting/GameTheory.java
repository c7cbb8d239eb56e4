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
    private static final double TINY = 1e-14;

    private final WeightSources sources;
    /** Index of the first source equal to each. */
    private final int[] first;

    private final double[][] p;

    GameTheory(WeightSources sources) {
        this.sources = sources;
        int size = sources.size();
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

    /** Active-set search (Lawson and Hanson) for the coefficients that are not negative. */
    double[] constrained() {
        boolean[] active = new boolean[p.length];
        boolean[] tried = new boolean[p.length];
        double[] alpha = new double[p.length];
        for (int next = steepest(alpha, tried); next >= 0; next = steepest(alpha, tried)) {
            tried[next] = true;
            active[next] = true;
            double[] candidate = solve(active);
            if (Double.isNaN(candidate[0])) {
                active[next] = false;
            } else {
                alpha = descend(alpha, candidate, active, tried);
            }
        }
        return shared(alpha);
    }

    private int steepest(double[] alpha, boolean[] tried) {
        int best = -1;
        double steepest = 1e-13;
        for (int a = 0; a < p.length; a++) {
            double gradient = p[a][a] - dot(p[a], alpha);
            if (first[a] == a && !tried[a] && gradient > steepest * p[a][a]) {
                best = a;
                steepest = gradient / p[a][a];
            }
        }
        return best;
    }

    private double[] descend(double[] from, double[] to, boolean[] active, boolean[] tried) {
        double[] alpha = from;
        double[] candidate = to;
        while (Arrays.stream(candidate).anyMatch(value -> value < 0)) {
            double step = 1;
            for (int a = 0; a < p.length; a++) {
                if (candidate[a] < 0) {
                    step = Math.min(step, alpha[a] / (alpha[a] - candidate[a]));
                }
            }
            alpha = between(alpha, candidate, step);
            for (int a = 0; a < p.length; a++) {
                if (active[a] && candidate[a] < 0 && alpha[a] <= TINY) {
                    active[a] = false;
                    tried[a] = false;
                    alpha[a] = 0;
                }
            }
            candidate = solve(active);
        }
        return candidate;
    }

    private static double[] between(double[] from, double[] to, double step) {
        double[] point = new double[from.length];
        for (int a = 0; a < point.length; a++) {
            point[a] = from[a] + step * (to[a] - from[a]);
        }
        return point;
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
