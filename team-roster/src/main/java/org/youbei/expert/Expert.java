package org.youbei.expert;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An expert of a district.
 *
 * @param person the record that knows how to reach the expert
 * @param endedOn since when the expert is asked no more; null while asked
 */
public record Expert(
        UUID id,
        UUID person,
        int revision,
        ExpertEntry entry,
        @Nullable LocalDate endedOn,
        String endedBecause) {
    /** Whether the expert can be asked on a day. */
    public boolean isAppointed(LocalDate day) {
        return endedOn == null && !day.isBefore(entry.appointedFrom()) && !day.isAfter(entry.appointedUntil());
    }
}
