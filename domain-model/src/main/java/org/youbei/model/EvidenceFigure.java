package org.youbei.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one unit.
 *
 * @param value null where nothing can be said, for instance a share of nothing
 * @param known of so many rows or units that it should rest on, how many it does rest on
 * @param expected how many it should rest on; known of expected is its coverage
 * @param link the page that lists the rows behind it, as a path of this platform
 * @param asOf the oldest day that something in it stands for
 */
public record EvidenceFigure(@Nullable BigDecimal value, int known, int expected, String link, LocalDate asOf) {
    private static final int PLACES = 4;

    public EvidenceFigure {
        if (known < 0 || expected < known) {
            throw new IllegalArgumentException("knows more than there is");
        }
    }

    /** A figure that rests on everything it should. */
    public static EvidenceFigure of(BigDecimal value, int rows, String link, LocalDate asOf) {
        return new EvidenceFigure(value, rows, rows, link, asOf);
    }

    /** A part of a whole, to four decimals, half up; nothing where the whole is nothing. */
    public static EvidenceFigure share(int part, int whole, String link, LocalDate asOf) {
        var value = whole == 0
                ? null
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), PLACES, RoundingMode.HALF_UP);
        return new EvidenceFigure(value, whole, whole, link, asOf);
    }

    /** From 0 to 1; 1 where nothing is expected. */
    public double coverage() {
        return expected == 0 ? 1 : (double) known / expected;
    }
}
