package org.youbei.incident.call;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/**
 * People called out for an incident.
 *
 * @param activation the plan in action for which they are called; null for the incident as such
 * @param minutes whoever answers later is late, and the stand-in is called
 * @param call the call of the roster that asks the holders
 * @param standInCall the one that asks the stand-ins; null while none was made
 * @param escalatedAt when it was looked who stands in; null while nobody has
 */
public record CallOut(
        UUID id,
        UUID incident,
        @Nullable UUID activation,
        JurisdictionCode unit,
        String title,
        int minutes,
        UUID call,
        Instant calledAt,
        String calledBy,
        @Nullable UUID standInCall,
        @Nullable Instant escalatedAt,
        @Nullable Instant endedAt) {
    public boolean isRunning() {
        return endedAt == null;
    }

    /** The last moment that is in time. */
    public Instant due() {
        return calledAt.plus(Duration.ofMinutes(minutes));
    }

    /** Whether the time of the holders is over. */
    public boolean isOver(Instant now) {
        return now.isAfter(due());
    }
}
