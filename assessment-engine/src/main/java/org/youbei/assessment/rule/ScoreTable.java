package org.youbei.assessment.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table of points with conditions that must be met (基本条件). What does not apply leaves points and possible points; what nobody has reviewed counts
 * 0 and must not be published. A condition is met by full points alone: one that does not apply, or is not reviewed, is not met.
 *
 * @param threshold the score from which a unit passes, 0 to 100; compared with the score as it is printed
 */
public record ScoreTable(List<Line> lines, BigDecimal threshold) {
    private static final int PLACES = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** @param most points at most, above 0 */
    public record Line(String id, BigDecimal most, boolean gate) {}

    /**
     * What became of a unit.
     *
     * @param score of 100, 2 decimals, half up; none where nothing applies
     * @param differences indicators whose points were changed by the review, which needs a reason
     * @param unmet conditions without full points
     */
    public record Result(
            BigDecimal points,
            BigDecimal outOf,
            @Nullable BigDecimal score,
            List<String> unreviewed,
            List<String> notApplicable,
            List<String> differences,
            List<String> unmet,
            boolean passes) {
        public boolean gatesMet() {
            return unmet.isEmpty();
        }

        public boolean publishable() {
            return unreviewed.isEmpty();
        }
    }

    public ScoreTable {
        lines = List.copyOf(lines);
    }

    /** @param own what the unit says of itself, by indicator; what is missing was not answered */
    public Result of(Map<String, Mark> own, Map<String, Mark> reviewed) {
        var points = BigDecimal.ZERO;
        var outOf = BigDecimal.ZERO;
        var unreviewed = new ArrayList<String>();
        var notApplicable = new ArrayList<String>();
        var differences = new ArrayList<String>();
        var unmet = new ArrayList<String>();
        for (var line : lines) {
            var mark = reviewed.get(line.id());
            if (mark == null) {
                unreviewed.add(line.id());
                outOf = outOf.add(line.most());
            } else if (mark instanceof Mark.Points(var value)) {
                points = points.add(value);
                outOf = outOf.add(line.most());
            } else {
                notApplicable.add(line.id());
            }
            if (line.gate() && !(mark instanceof Mark.Points(var value) && value.compareTo(line.most()) >= 0)) {
                unmet.add(line.id());
            }
            var said = own.get(line.id());
            if (mark != null && (said == null || !said.same(mark))) {
                differences.add(line.id());
            }
        }
        var score = outOf.signum() == 0 ? null : points.multiply(HUNDRED).divide(outOf, PLACES, RoundingMode.HALF_UP);
        var passes = score != null && score.compareTo(threshold) >= 0 && unmet.isEmpty() && unreviewed.isEmpty();
        return new Result(points, outOf, score, unreviewed, notApplicable, differences, unmet, passes);
    }
}
