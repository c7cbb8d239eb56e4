package org.youbei.drill.preparation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/**
 * A person, a post or a team that takes part.
 *
 * @param unit it comes from; people who work there see the drill
 * @param account of the person, where there is one
 * @param attendedAt nothing while nobody noted that it is there
 */
public record Participant(
        UUID id,
        String name,
        String post,
        String team,
        JurisdictionCode unit,
        @Nullable UUID account,
        @Nullable Instant attendedAt,
        String notedBy,
        @Nullable Way way) {

    /** How the attendance was taken: ticked in the list, by scanning the code on site, or added by hand. */
    public enum Way {
        LIST,
        QR,
        HAND
    }
}
