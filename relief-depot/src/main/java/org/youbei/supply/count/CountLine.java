package org.youbei.supply.count;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lot in a stock-take.
 *
 * @param expected what the ledger said when it was counted; null before, because nobody is to see it
 * @param counted null before it was counted
 * @param reason why there is a difference
 */
public record CountLine(
        UUID stock,
        String called,
        String measure,
        @Nullable BigDecimal price,
        @Nullable BigDecimal expected,
        @Nullable BigDecimal counted,
        String reason) {
    /** What is more there than the ledger says; null before it was counted. */
    public @Nullable BigDecimal difference() {
        return expected == null || counted == null ? null : counted.subtract(expected);
    }

    /** Yuan that the difference is worth; null where nobody knows. */
    public @Nullable BigDecimal value() {
        var difference = difference();
        return difference == null || price == null ? null : difference.multiply(price);
    }

    /** Per cent of what the ledger said that the difference is, to a tenth; null where it said nothing was there. */
    public @Nullable BigDecimal share() {
        var difference = difference();
        return difference == null || expected == null || expected.signum() == 0
                ? null
                : difference.movePointRight(2).divide(expected, 1, RoundingMode.HALF_UP);
    }
}
