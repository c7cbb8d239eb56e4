package org.youbei.assessment.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Marks of a unit for what it reported, after a city's rule (梅州市信息报送评分): points by the kind of use, more for a leader's comment, half for what was
 * late, understated or false, 10 off for what was concealed or missed. An item that was concealed or missed earns nothing besides.
 */
public final class ReportMarks {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal CONCEALED = BigDecimal.valueOf(-10);
    private static final int PLACES = 2;

    private ReportMarks() {}

    /** What the report was used for. */
    public enum Use {
        SPECIAL(5),
        READING(4),
        ROUND_UP(2),
        FILED(1),
        ORDERED(3),
        /** There was no report. */
        NONE(0);

        private final int points;

        Use(int points) {
            this.points = points;
        }
    }

    public enum Fault {
        LATE,
        UNDERSTATED,
        FALSE,
        CONCEALED,
        MISSED
    }

    /** Whose leader wrote a comment on it. */
    public enum Comment {
        STATE(5),
        PROVINCE(4),
        CITY(3);

        private final int points;

        Comment(int points) {
            this.points = points;
        }
    }

    public record Item(
            Use use, @Nullable Fault fault, @Nullable Comment comment) {
        public BigDecimal marks() {
            if (fault == Fault.CONCEALED || fault == Fault.MISSED) {
                return CONCEALED;
            }
            var earned = BigDecimal.valueOf(use.points + (comment == null ? 0L : comment.points));
            return fault == null ? earned : earned.multiply(HALF);
        }
    }

    public static BigDecimal total(List<Item> items) {
        return items.stream().map(Item::marks).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The mean with 2 decimals, half up; none without items. */
    public static Optional<BigDecimal> mean(List<Item> items) {
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(total(items).divide(BigDecimal.valueOf(items.size()), PLACES, RoundingMode.HALF_UP));
    }
}
