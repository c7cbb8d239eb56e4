package org.youbei.education.base;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/**
 * A group that comes, or waits for a place.
 *
 * @param post who speaks for the group; a post, not a name
 * @param visitors how many came; null before they did
 */
public record Booking(
        UUID id,
        JurisdictionCode unit,
        UUID room,
        String party,
        String post,
        int people,
        Instant startsAt,
        Instant endsAt,
        State state,
        @Nullable Integer visitors) {
    /** Where it stands. */
    public enum State {
        BOOKED,
        WAITING,
        VISITED,
        CANCELLED
    }

    public Booking {
        party = party.strip();
        post = post.strip();
    }
}
