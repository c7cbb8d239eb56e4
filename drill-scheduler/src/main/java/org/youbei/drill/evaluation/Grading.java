package org.youbei.drill.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The mapping from ratings to 优良中差. Of each objective the worst mark that any evaluator gave counts.
 * Excellent: nothing worse than P, or one S among five or more. Good: nothing worse than S. Fair: M at most, or one U among five
 * objectives or more. Poor: anything else, and a drill of which nobody observed anything. A default of this product: 应急演练评估 standards
 * name the grades and leave the mapping to the unit.
 */
public final class Grading {
    private static final int MANY = 5;

    private Grading() {}

    public static OverallGrade of(List<Rating> ratings) {
        var worst = worst(ratings);
        if (worst.isEmpty()) {
            return OverallGrade.POOR;
        }
        var marks = new ArrayList<>(worst.values());
        var many = marks.size() >= MANY;
        if (count(marks, Mark.U) > (many ? 1 : 0)) {
            return OverallGrade.POOR;
        }
        if (count(marks, Mark.U) + count(marks, Mark.M) > 0) {
            return OverallGrade.FAIR;
        }
        return count(marks, Mark.S) > (many ? 1 : 0) ? OverallGrade.GOOD : OverallGrade.EXCELLENT;
    }

    /** The worst mark of each objective that somebody observed. */
    public static Map<UUID, Mark> worst(List<Rating> ratings) {
        return ratings.stream()
                .filter(rating -> rating.mark() != Mark.NOT_OBSERVED)
                .collect(Collectors.toMap(Rating::objective, Rating::mark, (a, b) -> a.points() <= b.points() ? a : b));
    }

    private static long count(List<Mark> marks, Mark wanted) {
        return marks.stream().filter(mark -> mark == wanted).count();
    }
}
