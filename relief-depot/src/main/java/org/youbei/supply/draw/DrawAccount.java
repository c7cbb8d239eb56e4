package org.youbei.supply.draw;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How an agreement stands.
 *
 * @param ceiling the most that may be out or asked for at a time
 * @param called what was called for outside of the ledgers of stock
 * @param asked what waits to be handed over
 * @param out what has not come back
 * @param answered what was asked for in all draws that were answered
 * @param handed what was handed over of it
 */
public record DrawAccount(
        BigDecimal ceiling,
        BigDecimal called,
        BigDecimal asked,
        BigDecimal out,
        BigDecimal answered,
        BigDecimal handed) {
    /** What may still be drawn; never less than nothing. */
    public BigDecimal left() {
        return ceiling.subtract(called).subtract(asked).subtract(out).max(BigDecimal.ZERO);
    }

    /** Which share of what was asked for was handed over, in per cent; null where nothing has been answered yet. */
    public @Nullable BigDecimal reliability() {
        return answered.signum() == 0
                ? null
                : handed.multiply(BigDecimal.valueOf(100)).divide(answered, 0, RoundingMode.HALF_UP);
    }
}
