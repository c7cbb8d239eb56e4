package org.youbei.assessment.method.robustness;

import java.util.ArrayList;
import java.util.List;
import org.youbei.assessment.method.DecisionMatrix;
import org.youbei.assessment.method.Explained;
import org.youbei.assessment.method.Explanation;
import org.youbei.assessment.method.Figures;
import org.youbei.assessment.method.RefusalCode;
import org.youbei.assessment.method.RefusedInput;
import org.youbei.assessment.method.Weights;
import org.youbei.assessment.method.scoring.WeightedSum;

/**
 * How far each weight of a weighted sum can move before ranks change: w_k → x, the others times (1 − x)/(1 − w_k). Sums are linear in x, so every pair
 * crosses at most once and nothing needs to be sampled. A weight of 1 leaves the others no proportions to keep: no crossing, interval [1, 1].
 */
public record WeightStability(
        DecisionMatrix matrix, Weights weights, List<Crossing> crossings, List<StableInterval> intervals)
        implements Explained {
    private static final int MOST_UNITS = 500;

    public WeightStability {
        crossings = List.copyOf(crossings);
        intervals = List.copyOf(intervals);
    }

    /** Refuses SIZE_MISMATCH, SINGLE_UNIT, and TOO_LARGE beyond 500 units, whose pairs nobody reads. */
    public static WeightStability of(DecisionMatrix normalised, Weights weights) {
        weights.forCriteria(normalised.ofPeers().size());
        if (normalised.units() > MOST_UNITS) {
            throw new RefusedInput(RefusalCode.TOO_LARGE, "matrix", "" + normalised.units(), "" + MOST_UNITS);
        }
        var crossings = new ArrayList<Crossing>();
        var intervals = new ArrayList<StableInterval>();
        for (int k = 0; k < weights.size(); k++) {
            var lines = lines(normalised, weights, k);
            crossings.addAll(lines);
            intervals.add(interval(lines, weights.get(k), k));
        }
        return new WeightStability(normalised, weights, crossings, intervals);
    }

    private static List<Crossing> lines(DecisionMatrix matrix, Weights weights, int k) {
        var crossings = new ArrayList<Crossing>();
        if (weights.get(k) == 1) {
            return crossings;
        }
        double[] rest = rest(matrix, weights, k);
        for (int a = 0; a < rest.length; a++) {
            for (int b = a + 1; b < rest.length; b++) {
                double others = rest[a] - rest[b];
                double own = matrix.get(a, k) - matrix.get(b, k);
                double x = others / (others - own);
                if (Double.isFinite(x)) {
                    crossings.add(crossing(k, a, b, x, weights.get(k)));
                }
            }
        }
        return crossings;
    }

    /** Each unit's weighted sum without criterion k, the other weights brought to sum 1. */
    private static double[] rest(DecisionMatrix matrix, Weights weights, int k) {
        double others = 0;
        for (int j = 0; j < weights.size(); j++) {
            others += j == k ? 0 : weights.get(j);
        }
        double[] rest = new double[matrix.units()];
        for (int j = 0; j < weights.size(); j++) {
            for (int i = 0; j != k && i < rest.length; i++) {
                rest[i] += weights.get(j) / others * matrix.get(i, j);
            }
        }
        return rest;
    }

    private static Crossing crossing(int k, int a, int b, double x, double weight) {
        double change = (x - weight) / weight;
        return new Crossing(k, a, b, x + 0.0, x >= 0 && x <= 1, Double.isFinite(change) ? (Double) change : null);
    }

    private static StableInterval interval(List<Crossing> crossings, double weight, int k) {
        double low = weight == 1 ? 1 : 0;
        double high = 1;
        for (var crossing : crossings) {
            if (crossing.inside()) {
                low = crossing.weight() <= weight ? Math.max(low, crossing.weight()) : low;
                high = crossing.weight() >= weight ? Math.min(high, crossing.weight()) : high;
            }
        }
        return new StableInterval(k, low, high);
    }

    /** Weight k set to x, the others in proportion. Refuses OUT_OF_RANGE, and ZERO_SUM when the others are all 0. */
    public static Weights moved(Weights weights, int k, double x) {
        if (!(x >= 0 && x <= 1)) {
            throw new RefusedInput(RefusalCode.OUT_OF_RANGE, "weights[" + k + "]", String.valueOf(x), "0", "1");
        }
        if (weights.get(k) == 1 && x != 1) {
            throw new RefusedInput(RefusalCode.ZERO_SUM, "weights");
        }
        double[] moved = weights.toArray();
        double factor = x == 1 ? 0 : (1 - x) / (1 - weights.get(k));
        for (int j = 0; j < moved.length; j++) {
            moved[j] = j == k ? x : moved[j] * factor;
        }
        return Weights.normalised(moved);
    }

    @Override
    public Explanation explanation() {
        var sum = WeightedSum.of(matrix, weights);
        return Explanation.of("weight-stability")
                .with("normalised", matrix.grid())
                .with("weights", weights)
                .with("score", sum.scores())
                .with("rank", sum.ranks().places())
                .with(
                        "crossingWeights",
                        Figures.owning(
                                crossings.stream().mapToDouble(Crossing::weight).toArray()))
                .with(
                        "intervalLow",
                        Figures.owning(intervals.stream()
                                .mapToDouble(StableInterval::low)
                                .toArray()))
                .with(
                        "intervalHigh",
                        Figures.owning(intervals.stream()
                                .mapToDouble(StableInterval::high)
                                .toArray()));
    }
}
