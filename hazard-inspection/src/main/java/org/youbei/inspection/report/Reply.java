package org.youbei.inspection.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.youbei.inspection.hazard.HazardState;

/**
 * What the secret link shows the resident.
 *
 * @param hazard where the hazard stands that was made of it; nothing before
 */
public record Reply(
        String pointName,
        String text,
        Instant receivedAt,
        ReportState state,
        @Nullable Instant reviewedAt,
        String answer,
        @Nullable HazardState hazard) {}
