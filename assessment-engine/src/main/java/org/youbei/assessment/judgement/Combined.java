package org.youbei.assessment.judgement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.youbei.assessment.method.Weights;
import org.youbei.assessment.method.pairwise.GroupAggregation;
import org.youbei.assessment.method.pairwise.GroupPriorities;

/**
 * What several people say together.
 *
 * @param judges those who count, in the order of their verdicts
 * @param ratio of the common matrix; NaN where weights and not judgements were combined
 */
public record Combined(
        GroupAggregation aggregation, List<Judge> judges, List<Verdict> verdicts, Weights weights, double ratio) {
    private static final int PLACES = 12;
    /** From this factor between a person's weight and the common one on, the person is shown as standing apart. */
    private static final double APART = 2;

    static Combined of(int size, List<Judge> judges, GroupAggregation aggregation) {
        var verdicts =
                judges.stream().map(judge -> Verdict.of(size, judge.values())).toList();
        var group = GroupPriorities.of(
                verdicts.stream().map(Verdict::matrix).toList(),
                Weights.equal(judges.size()),
                aggregation,
                Verdict.METHOD,
                Verdict.TABLE);
        var common = group.aggregated();
        return new Combined(
                aggregation, List.copyOf(judges), verdicts, group.weights(), common == null ? Double.NaN : common.cr());
    }

    /** The largest factor by which a person's weights differ from the common ones; 1 where they agree. */
    public double distance(int judge) {
        double most = 1;
        var own = verdicts.get(judge).weights();
        for (int k = 0; k < weights.size(); k++) {
            double factor = own.get(k) / weights.get(k);
            most = Math.max(most, Math.max(factor, 1 / factor));
        }
        return most;
    }

    public boolean standsApart(int judge) {
        return judges.size() > 2 && distance(judge) >= APART;
    }

    /** The weights with twelve decimals that sum to 1 exactly; what rounding leaves goes to the largest. */
    List<BigDecimal> decimals() {
        var rounded = new ArrayList<BigDecimal>();
        int largest = 0;
        for (int k = 0; k < weights.size(); k++) {
            rounded.add(BigDecimal.valueOf(weights.get(k)).setScale(PLACES, RoundingMode.HALF_UP));
            largest = weights.get(k) > weights.get(largest) ? k : largest;
        }
        var rest = BigDecimal.ONE.subtract(rounded.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        rounded.set(largest, rounded.get(largest).add(rest));
        return rounded;
    }
}
