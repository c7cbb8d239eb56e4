package org.youbei.inspection.hazard;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of a hazard's timeline.
 *
 * @param step a {@link HazardStep}, or {@code FOUND} and {@code SEEN_AGAIN}, which nobody decides
 */
public record HazardFact(
        String step,
        @Nullable HazardState before,
        HazardState after,
        String name,
        LocalDate on,
        String remark,
        Instant at) {}
