package org.youbei.incident.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.drill.improvement.Element;
import org.youbei.drill.improvement.Finding;
import org.youbei.model.JurisdictionCode;

/**
 * Something that a response found wanting, in the words of the findings of drills.
 *
 * @param measure what is to be done about it, by {@code ownerPosition}
 * @param verifiedLabel what showed that it is gone
 */
public record IncidentFinding(
        UUID id,
        UUID incident,
        JurisdictionCode unit,
        String capability,
        String text,
        String measure,
        Element element,
        String ownerPosition,
        Instant foundAt,
        String foundBy,
        @Nullable LocalDate doneOn,
        String doneBy,
        String doneRemark,
        @Nullable LocalDate verifiedOn,
        String verifiedBy,
        String verifiedLabel) {
    public Finding.State state() {
        if (verifiedOn != null) {
            return Finding.State.VERIFIED;
        }
        return doneOn == null ? Finding.State.OPEN : Finding.State.DONE;
    }
}
