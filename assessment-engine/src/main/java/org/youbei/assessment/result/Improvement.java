package org.youbei.assessment.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youbei.assessment.answer.CellState;
import org.youbei.assessment.indicator.IndicatorTree;
import org.youbei.assessment.indicator.Measure;
import org.youbei.assessment.method.Direction;

/**
 * What an indicator would bring if it reached its best anchor.
 *
 * @param gain of the total, in points of 100
 * @param from the present value; null where nothing was answered
 * @param to the value that gives full marks
 * @param per the gain for each further unit of the scale; null where nothing was answered
 */
public record Improvement(
        String code,
        String name,
        double gain,
        @Nullable BigDecimal from,
        BigDecimal to,
        @Nullable Double per,
        Measure measure) {
    private static final double FULL = 100;

    /** For a unit, the most that can be gained first. Only where anchors are fixed: what peers do tomorrow nobody knows. */
    public static List<Improvement> of(Inputs inputs, UnitScore score) {
        var tree = inputs.tree();
        var unit = inputs.units().stream()
                .filter(one -> one.code().equals(score.code()))
                .findFirst()
                .orElseThrow();
        double applicable = applicable(unit, score);
        var found = new ArrayList<Improvement>();
        for (var value : unit.values()) {
            var share = score.shares().get(value.code());
            if (share != null && value.state() != CellState.NOT_APPLICABLE && applicable > 0) {
                add(tree, value, share / applicable, score, found);
            }
        }
        found.sort(Comparator.comparingDouble(Improvement::gain).reversed());
        return found;
    }

    private static double applicable(Inputs.Unit unit, UnitScore score) {
        return unit.values().stream()
                .filter(value -> value.state() != CellState.NOT_APPLICABLE)
                .mapToDouble(value -> score.shares().getOrDefault(value.code(), 0.0))
                .sum();
    }

    private static void add(
            IndicatorTree tree, Inputs.Value value, double share, UnitScore score, List<Improvement> found) {
        var node = tree.find(value.code()).orElseThrow();
        var measure = node.measured();
        var low = measure.low();
        var high = measure.high();
        double gain = share * (FULL - score.cells().getOrDefault(value.code(), 0.0));
        if (low != null && high != null && gain > 1e-9) {
            double per = share * FULL / high.subtract(low).doubleValue();
            found.add(new Improvement(
                    node.code(),
                    node.name(),
                    gain,
                    value.value(),
                    measure.direction() == Direction.MAX ? high : low,
                    value.value() == null ? null : (Double) per,
                    measure));
        }
    }
}
