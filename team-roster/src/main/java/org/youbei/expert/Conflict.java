package org.youbei.expert;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/**
 * What an expert keeps out of.
 *
 * @param unit in whose matters, and in those below it; null where it is an organisation
 * @param party the organisation; empty where it is a unit
 * @param liftedOn since when it holds no more; null while it holds
 */
public record Conflict(
        UUID id,
        UUID expert,
        @Nullable JurisdictionCode unit,
        String party,
        String because,
        LocalDate declaredOn,
        String declaredBy,
        @Nullable LocalDate liftedOn) {
    public boolean holds() {
        return liftedOn == null;
    }

    /** Whether it bars the expert from a piece of work. */
    boolean bars(Work work) {
        var here = unit;
        return holds()
                && (here != null && work.unit().value().startsWith(here.value())
                        || !party.isEmpty() && work.parties().contains(party));
    }
}
