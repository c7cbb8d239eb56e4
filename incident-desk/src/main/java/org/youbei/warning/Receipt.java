package org.youbei.warning;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/** A unit that a warning reaches. Sent is not acknowledged. */
public record Receipt(
        JurisdictionCode unit,
        String unitName,
        Instant sentAt,
        @Nullable Instant acknowledgedAt,
        String acknowledgedBy) {
    /** Whole minutes until now, or until it was acknowledged. */
    public long minutes(Instant now) {
        var until = acknowledgedAt;
        return Duration.between(sentAt, until == null ? now : until).toMinutes();
    }
}
