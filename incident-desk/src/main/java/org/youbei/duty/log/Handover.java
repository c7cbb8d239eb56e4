package org.youbei.duty.log;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/**
 * A turn handed on: signed by who goes, then by who comes.
 *
 * @param openItems what was still to be done when it was given
 * @param takenAt null while nobody has taken it
 */
public record Handover(
        UUID id,
        UUID slot,
        UUID station,
        JurisdictionCode unit,
        String stationName,
        String slotName,
        Instant startsAt,
        Instant endsAt,
        String said,
        String openItems,
        String giver,
        Instant givenAt,
        @Nullable String taker,
        @Nullable Instant takenAt,
        String remark) {
    public boolean isSigned() {
        return takenAt != null;
    }
}
