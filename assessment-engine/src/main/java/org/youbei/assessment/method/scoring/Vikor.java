package org.youbei.assessment.method.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.youbei.assessment.method.Arithmetic;
import org.youbei.assessment.method.DecisionMatrix;
import org.youbei.assessment.method.Explained;
import org.youbei.assessment.method.Explanation;
import org.youbei.assessment.method.Figures;
import org.youbei.assessment.method.RefusalCode;
import org.youbei.assessment.method.RefusedInput;
import org.youbei.assessment.method.Weights;
import org.youbei.assessment.method.grading.RankMethod;
import org.youbei.assessment.method.grading.Ranks;

/**
 * VIKOR (Opricovic and Tzeng): S the weighted regret, R the greatest single regret, Q their compromise; lower is better. A constant criterion
 * regrets nothing; where all S or all R are equal, that part of Q is 0.
 *
 * @param v share of S in Q, from 0 to 1
 */
public record Vikor(DecisionMatrix matrix, Weights weights, double v, Figures s, Figures r, Figures q)
        implements Explained {
    private static final int BLOCK = 1024;

    /** Refuses SINGLE_UNIT, SIZE_MISMATCH, and OUT_OF_RANGE for v. */
    public static Vikor of(DecisionMatrix matrix, Weights weights, double v) {
        weights.forCriteria(matrix.ofPeers().size());
        if (!(v >= 0 && v <= 1)) {
            throw new RefusedInput(RefusalCode.OUT_OF_RANGE, "v", Arithmetic.print(v), "0", "1");
        }
        double[] s = new double[matrix.units()];
        double[] r = new double[matrix.units()];
        regret(matrix.conditioned(), weights, s, r);
        return new Vikor(matrix, weights, v, Figures.of(s), Figures.of(r), Figures.owning(compromise(s, r, v)));
    }

    private static void regret(DecisionMatrix matrix, Weights weights, double[] s, double[] r) {
        var anchors = Anchors.ofPeers(matrix);
        for (int from = 0; from < s.length; from += BLOCK) {
            int to = Math.min(s.length, from + BLOCK);
            for (int j = 0; j < matrix.size(); j++) {
                double factor = weights.get(j) * anchors.inverseRange(j);
                if (factor != 0) {
                    add(matrix, j, anchors.best(matrix, j), factor, s, r, from, to);
                }
            }
        }
    }

    private static void add(
            DecisionMatrix matrix, int j, double best, double factor, double[] s, double[] r, int from, int to) {
        double[] cells = matrix.cells();
        int start = j * matrix.units();
        for (int i = from; i < to; i++) {
            double regret = Math.abs(best - cells[start + i]) * factor;
            s[i] += regret;
            r[i] = Math.max(r[i], regret);
        }
    }

    private static double[] compromise(double[] s, double[] r, double v) {
        double[] q = new double[s.length];
        addTerm(q, s, v);
        addTerm(q, r, 1 - v);
        return q;
    }

    private static void addTerm(double[] q, double[] values, double share) {
        double lowest = new org.youbei.assessment.method.Column(values, 0, values.length).min();
        double highest = new org.youbei.assessment.method.Column(values, 0, values.length).max();
        if (!Arithmetic.tied(lowest, highest)) {
            double span = highest - lowest;
            for (int i = 0; i < q.length; i++) {
                q[i] += share * ((values[i] - lowest) / span);
            }
        }
    }

    /** DQ = 1/(m − 1). */
    public double advantage() {
        return 1.0 / (matrix.units() - 1);
    }

    /** Units by Q, the best first; equal ones in their order. */
    private List<Integer> order() {
        var ranks = ranks();
        return IntStream.range(0, q.size())
                .boxed()
                .sorted(java.util.Comparator.comparingDouble(ranks::get))
                .toList();
    }

    /** C1: the second is at least DQ behind the first. */
    public boolean acceptableAdvantage() {
        var order = order();
        return reaches(q.get(order.get(1)) - q.get(order.get(0)));
    }

    private boolean reaches(double gap) {
        return gap >= advantage() || Arithmetic.tied(gap, advantage());
    }

    /** C2: the best by Q is also best by S or by R. */
    public boolean acceptableStability() {
        int best = order().getFirst();
        return Ranks.of(s, RankMethod.COMPETITION, false).get(best) == 1
                || Ranks.of(r, RankMethod.COMPETITION, false).get(best) == 1;
    }

    /** Indices from 0 of the compromise set, the best first. */
    public List<Integer> compromiseSet() {
        var order = order();
        if (!acceptableAdvantage()) {
            double first = q.get(order.getFirst());
            var close = new ArrayList<Integer>();
            for (int unit : order) {
                if (!reaches(q.get(unit) - first)) {
                    close.add(unit);
                }
            }
            return close;
        }
        return acceptableStability() ? order.subList(0, 1) : order.subList(0, 2);
    }

    public Ranks ranks() {
        return Ranks.of(q, RankMethod.COMPETITION, false);
    }

    @Override
    public Explanation explanation() {
        var anchors = Anchors.ofPeers(matrix);
        return Explanation.of("vikor")
                .with("matrix", matrix.grid())
                .with("directions", Shapes.directions(matrix))
                .with(
                        "best",
                        Figures.of(IntStream.range(0, matrix.size())
                                .mapToDouble(j -> anchors.best(matrix, j))
                                .toArray()))
                .with(
                        "worst",
                        Figures.of(IntStream.range(0, matrix.size())
                                .mapToDouble(j -> anchors.worst(matrix, j))
                                .toArray()))
                .with("weights", weights)
                .with("v", v)
                .with("S", s)
                .with("R", r)
                .with("Q", q)
                .with("DQ", advantage())
                .with("acceptableAdvantage", String.valueOf(acceptableAdvantage()))
                .with("acceptableStability", String.valueOf(acceptableStability()))
                .with("compromise", compromiseSet().toString())
                .with("rank", ranks().places());
    }
}
