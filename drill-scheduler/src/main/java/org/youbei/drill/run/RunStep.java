package org.youbei.drill.run;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of a run sheet.
 *
 * @param plannedMinutes after the start; nothing where the plan does not say
 * @param stampedSeconds running time from the start to the stamp, holds left out
 * @param phoneAt what the phone's clock showed; the server's time counts
 */
public record RunStep(
        UUID id,
        int position,
        Kind kind,
        String post,
        String action,
        @Nullable Integer plannedMinutes,
        @Nullable UUID plan,
        @Nullable UUID section,
        @Nullable Instant stampedAt,
        @Nullable Long stampedSeconds,
        @Nullable UUID stampedBy,
        String stampedName,
        @Nullable Instant phoneAt,
        String remark) {
    /** A step of the plan, or something that the controller lets happen. */
    public enum Kind {
        STEP,
        INJECT
    }

    public boolean isStamped() {
        return stampedAt != null;
    }

    /** Whether it was done later than planned. */
    public boolean isLate() {
        return stampedSeconds != null && plannedMinutes != null && stampedSeconds > plannedMinutes * 60L;
    }

    /** How far the phone's clock was ahead of the server's, in seconds; 0 where it was not told. */
    public long skewSeconds() {
        return phoneAt == null || stampedAt == null
                ? 0
                : Duration.between(stampedAt, phoneAt).toSeconds();
    }
}
