package org.youbei.shelter.stay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;
import org.youbei.shelter.site.Hazard;

/**
 * A shelter from its opening to its closing.
 *
 * @param reference the drill or the incident, in words
 * @param room people it had room for when it was opened; null where nobody has recorded it
 * @param paused whether nobody is let in now
 * @param forgottenOn when the personal data were removed; null while they are kept
 */
public record Opening(
        UUID id,
        UUID shelter,
        String name,
        JurisdictionCode unit,
        String occasion,
        String reference,
        Hazard hazard,
        @Nullable Integer room,
        Instant openedAt,
        String openedBy,
        @Nullable Instant closedAt,
        boolean paused,
        @Nullable LocalDate forgottenOn) {
    public boolean isOpen() {
        return closedAt == null;
    }
}
