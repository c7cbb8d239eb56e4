package org.youbei.assessment.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.youbei.assessment.method.Criterion;
import org.youbei.assessment.method.DecisionMatrix;
import org.youbei.assessment.method.Direction;
import org.youbei.assessment.method.RefusedInput;
import org.youbei.assessment.method.grading.Ranks;
import org.youbei.assessment.method.robustness.Crossing;
import org.youbei.assessment.method.robustness.MonteCarlo;
import org.youbei.assessment.method.robustness.RankReversal;
import org.youbei.assessment.method.robustness.Reversal;
import org.youbei.assessment.method.robustness.Scoring;
import org.youbei.assessment.method.robustness.WeightStability;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.JurisdictionLevel;

/**
 * How the order of the units of a level holds: by how far each weight may move before two change places, and what comes out where all weights are drawn
 * at random around theirs. Of the weighted sum, over the units that answered everything.
 *
 * @param units how many that are, of all
 * @param lines a line for each indicator with its weight
 * @param places for the units, the best first: how often each comes first, and its mean place
 * @param tau mean and least agreement with the present order, 1 for the same
 * @param reversals pairs that change places where somebody else is left out; none with fixed anchors
 */
public record Robustness(
        JurisdictionLevel level,
        int units,
        int all,
        List<Line> lines,
        List<Place> places,
        double tau,
        double leastTau,
        List<Reversal> reversals,
        long seed) {
    public static final int DRAWS = 10_000;
    /** The larger, the closer to the weights that are drawn around. */
    private static final double CONCENTRATION = 200;

    private static final int MOST_UNITS = 200;

    /**
     * @param nearest the two units that change places first where the weight moves; null where none ever do
     */
    public record Line(
            String code,
            String name,
            double weight,
            double low,
            double high,
            @Nullable Pair nearest) {}

    /** @param at the weight at which they change places */
    public record Pair(String first, String second, double at) {}

    public record Place(String code, String name, int rank, double first, double mean) {}

    /**
     * @param seed of the draws; the same seed draws the same
     * @throws RefusedInput where too few units answered everything, or all are equal
     */
    static Robustness of(Inputs inputs, JurisdictionLevel level, long seed) {
        var units = inputs.units().stream()
                .filter(unit -> new JurisdictionCode(unit.code()).level() == level)
                .toList();
        var sheet = new LevelSheet(inputs.tree(), level, units, inputs.points());
        var complete = sheet.complete();
        var rows = complete.rows().subList(0, Math.min(complete.rows().size(), MOST_UNITS));
        var criteria = sheet.indicators().stream()
                .map(node -> new Criterion(node.name(), Direction.MAX, ""))
                .toList();
        var matrix = DecisionMatrix.ofRows(Arrays.copyOf(complete.values(), rows.size()), criteria);
        var stability = WeightStability.of(matrix, sheet.weights());
        var drawn = MonteCarlo.of(Scoring.WEIGHTED_SUM, matrix, sheet.weights(), DRAWS, CONCENTRATION, seed);
        var names = rows.stream().map(row -> units.get(row).name()).toList();
        return new Robustness(
                level,
                rows.size(),
                units.size(),
                lines(sheet, stability, names),
                places(drawn, rows, units),
                drawn.meanTau(),
                drawn.leastTau(),
                RankReversal.leavingOneOut(Scoring.WEIGHTED_SUM, matrix, sheet.weights()),
                seed);
    }

    private static List<Line> lines(LevelSheet sheet, WeightStability stability, List<String> names) {
        var lines = new ArrayList<Line>();
        for (int k = 0; k < sheet.indicators().size(); k++) {
            var node = sheet.indicators().get(k);
            double weight = stability.weights().get(k);
            var interval = stability.intervals().get(k);
            lines.add(new Line(
                    node.code(),
                    node.name(),
                    weight,
                    interval.low(),
                    interval.high(),
                    nearest(stability, k, weight, names)));
        }
        return lines;
    }

    private static @Nullable Pair nearest(WeightStability stability, int criterion, double weight, List<String> names) {
        Crossing nearest = null;
        for (var crossing : stability.crossings()) {
            if (crossing.criterion() == criterion
                    && crossing.inside()
                    && (nearest == null
                            || Math.abs(crossing.weight() - weight) < Math.abs(nearest.weight() - weight))) {
                nearest = crossing;
            }
        }
        return nearest == null
                ? null
                : new Pair(names.get(nearest.first()), names.get(nearest.second()), nearest.weight());
    }

    private static List<Place> places(MonteCarlo drawn, List<Integer> rows, List<Inputs.Unit> units) {
        Ranks baseline = drawn.baseline();
        var first = drawn.firstPlace();
        return IntStream.range(0, rows.size())
                .boxed()
                .sorted((a, b) -> Double.compare(baseline.get(a), baseline.get(b)))
                .map(k -> {
                    var unit = units.get(rows.get(k));
                    return new Place(
                            unit.code(),
                            unit.name(),
                            (int) baseline.get(k),
                            first.get(k),
                            drawn.meanPlace().get(k));
                })
                .toList();
    }
}
