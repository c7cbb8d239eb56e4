package org.youbei.risk.gauge;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A threshold that a reading has crossed. One is open at a time for each threshold.
 *
 * @param handledAt null while nobody has acted
 */
public record Alarm(
        UUID id,
        UUID threshold,
        String gauge,
        Quantity quantity,
        BigDecimal bound,
        String action,
        String plan,
        BigDecimal value,
        Instant raisedAt,
        @Nullable Instant handledAt,
        String handledBy,
        String note) {
    public boolean isOpen() {
        return handledAt == null;
    }
}
