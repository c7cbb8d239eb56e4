package org.youbei.drill.improvement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/**
 * Something that a drill found wanting.
 *
 * @param measure what is to be done about it
 * @param ownerPosition the position that has to do it
 * @param notedBy the account of who found it
 * @param repeats how often the unit's earlier drills found the same
 * @param repeatOf the latest of those
 * @param due as the ledger says; nothing before the improvement began
 * @param verifiedLabel the later drill or the inspection that showed it
 */
public record Finding(
        UUID id,
        UUID drill,
        JurisdictionCode unit,
        String capability,
        String text,
        String measure,
        Element element,
        String ownerPosition,
        @Nullable UUID plan,
        @Nullable UUID section,
        String sectionLabel,
        Instant foundAt,
        String foundBy,
        @Nullable UUID notedBy,
        int repeats,
        @Nullable UUID repeatOf,
        @Nullable LocalDate doneOn,
        String doneBy,
        String doneRemark,
        @Nullable LocalDate verifiedOn,
        String verifiedBy,
        @Nullable UUID verifiedDrill,
        String verifiedLabel,
        @Nullable LocalDate due) {
    public static final String SUBJECT = "drill-finding";

    /** Where a finding stands: open, done but not yet seen to hold, verified. */
    public enum State {
        OPEN,
        DONE,
        VERIFIED
    }

    public State state() {
        if (verifiedOn != null) {
            return State.VERIFIED;
        }
        return doneOn == null ? State.OPEN : State.DONE;
    }
}
