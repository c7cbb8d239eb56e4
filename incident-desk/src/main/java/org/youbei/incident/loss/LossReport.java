package org.youbei.incident.loss;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report of losses, never changed; what was wrong is put right by the next one.
 *
 * @param number of the survey, from 1
 * @param checkedAt when the unit above looked at it; null for not yet
 * @param returned what is missing, as the unit above says; empty where nothing is
 */
public record LossReport(
        UUID id,
        UUID survey,
        int number,
        Kind kind,
        Losses losses,
        String said,
        Instant reportedAt,
        String reportedBy,
        @Nullable Instant checkedAt,
        String checkedBy,
        String returned) {
    /** 初报, 续报, 零报告 (nothing changed), 核报. */
    public enum Kind {
        FIRST,
        DAILY,
        ZERO,
        VERIFIED
    }

    /** Whether it counts: it was not sent back. */
    public boolean counts() {
        return returned.isEmpty();
    }
}
