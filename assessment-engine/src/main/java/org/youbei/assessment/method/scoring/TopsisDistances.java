package org.youbei.assessment.method.scoring;

import org.jspecify.annotations.Nullable;
import org.youbei.assessment.method.Arithmetic;
import org.youbei.assessment.method.DecisionMatrix;
import org.youbei.assessment.method.Figures;
import org.youbei.assessment.method.RefusalCode;
import org.youbei.assessment.method.RefusedInput;
import org.youbei.assessment.method.Weights;

/**
 * Everything of TOPSIS that does not depend on the weights, so that many weight vectors can be tried on one matrix. Every scaling is a
 * factor per column, hence a distance is Σ(factor·(x − best))².
 */
public final class TopsisDistances {
    private static final int BLOCK = 1024;
    /** Squares of figures within 10^±100 stay in range. */
    private static final int SAFE_EXPONENT = 330;

    private final DecisionMatrix raw;
    private final DecisionMatrix matrix;
    private final double[] best;
    private final double[] worst;
    private final double[] factor;

    private TopsisDistances(DecisionMatrix raw, DecisionMatrix matrix) {
        this.raw = raw;
        this.matrix = matrix;
        this.best = new double[matrix.size()];
        this.worst = new double[matrix.size()];
        this.factor = new double[matrix.size()];
    }

    public static TopsisDistances of(DecisionMatrix raw, Scaling scaling, @Nullable Anchors fixed) {
        var matrix = scaling == Scaling.NONE || fixed != null ? raw : raw.conditioned();
        var distances = new TopsisDistances(raw, matrix);
        var anchors = fixed == null ? Anchors.ofPeers(matrix) : fixed;
        for (int j = 0; j < matrix.size(); j++) {
            distances.best[j] = anchors.best(matrix, j);
            distances.worst[j] = anchors.worst(matrix, j);
            distances.factor[j] = switch (scaling) {
                case VECTOR -> inverseNorm(matrix, j);
                case MIN_MAX -> anchors.inverseRange(j);
                case NONE -> 1;
            };
        }
        return distances;
    }

    private static double inverseNorm(DecisionMatrix matrix, int j) {
        double norm = Math.sqrt(matrix.column(j).sumOfSquares(0));
        return norm == 0 ? 0 : 1 / norm;
    }

    /** Fills the distances of every unit to the best and to the worst; refuses ALL_EQUAL. */
    public void measure(Weights weights, WeightPlacement placement, double[] plus, double[] minus) {
        double[] factors = factors(weights, placement);
        int shift = shift(factors);
        for (int from = 0; from < plus.length; from += BLOCK) {
            int to = Math.min(plus.length, from + BLOCK);
            for (int j = 0; j < factors.length; j++) {
                double f = Math.scalb(factors[j], -shift);
                if (f != 0 && best[j] != worst[j]) {
                    add(plus, minus, j, f, from, to);
                }
            }
            for (int i = from; i < to; i++) {
                plus[i] = Math.scalb(Math.sqrt(plus[i]), shift);
                minus[i] = Math.scalb(Math.sqrt(minus[i]), shift);
            }
        }
    }

    private void add(double[] plus, double[] minus, int j, double f, int from, int to) {
        double[] cells = matrix.cells();
        int start = j * matrix.units();
        double good = best[j];
        double bad = worst[j];
        for (int i = from; i < to; i++) {
            double p = (cells[start + i] - good) * f;
            double a = (cells[start + i] - bad) * f;
            plus[i] += p * p;
            minus[i] += a * a;
        }
    }

    private double[] factors(Weights weights, WeightPlacement placement) {
        double[] factors = factor.clone();
        for (int j = 0; j < factors.length; j++) {
            factors[j] *= placement == WeightPlacement.MATRIX ? weights.get(j) : Math.sqrt(weights.get(j));
        }
        return factors;
    }

    /** 0 in ordinary cases; otherwise the power of two that brings the widest column near 1. */
    private int shift(double[] factors) {
        double widest = 0;
        for (int j = 0; j < factors.length; j++) {
            widest = Math.max(widest, Math.abs(best[j] - worst[j]) * factors[j]);
        }
        if (widest == 0) {
            throw new RefusedInput(RefusalCode.ALL_EQUAL, "matrix");
        }
        Arithmetic.requireResult(widest, "matrix");
        int exponent = Math.getExponent(widest);
        return Math.abs(exponent) > SAFE_EXPONENT ? exponent : 0;
    }

    /** Factor per column of the values as typed, for an explanation. */
    double[] shown(Weights weights, WeightPlacement placement, Scaling scaling) {
        double[] factors = factors(weights, placement);
        for (int j = 0; j < factors.length; j++) {
            // Min–max runs from the worst value to the best, against the axis for a cost.
            factors[j] *= scaling == Scaling.MIN_MAX && worst[j] > best[j] ? -ratio(j) : ratio(j);
        }
        return factors;
    }

    /** What the column was multiplied by to stay in range: 1 in ordinary cases. */
    private double ratio(int j) {
        for (int i = 0; i < raw.units(); i++) {
            if (raw.get(i, j) != 0 && matrix.get(i, j) != 0) {
                return Math.min(matrix.get(i, j) / raw.get(i, j), Double.MAX_VALUE);
            }
        }
        return 1;
    }

    /** What a column was divided by; undefined for a column that cannot tell units apart. */
    Figures norms() {
        double[] norms = new double[factor.length];
        for (int j = 0; j < norms.length; j++) {
            double norm = 1 / factor[j] / ratio(j);
            norms[j] = factor[j] == 0 || Double.isInfinite(norm) ? Double.NaN : norm;
        }
        return Figures.owning(norms);
    }

    /** What is subtracted before scaling: the worst value for min–max, nothing otherwise. */
    Figures offsets(Scaling scaling) {
        double[] offsets = new double[factor.length];
        for (int j = 0; j < offsets.length; j++) {
            offsets[j] = scaling == Scaling.MIN_MAX ? worst[j] / ratio(j) : 0;
        }
        return Figures.of(offsets);
    }

    Figures best() {
        return typed(best);
    }

    Figures worst() {
        return typed(worst);
    }

    private Figures typed(double[] values) {
        double[] typed = values.clone();
        for (int j = 0; j < typed.length; j++) {
            typed[j] /= ratio(j);
        }
        return Figures.of(typed);
    }
}
