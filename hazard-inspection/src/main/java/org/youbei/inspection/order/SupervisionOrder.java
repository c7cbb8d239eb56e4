package org.youbei.inspection.order;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/** An order of the district to a unit. */
public record SupervisionOrder(
        UUID id,
        JurisdictionCode unit,
        String unitName,
        @Nullable UUID hazard,
        String title,
        String demand,
        boolean urgent,
        LocalDate issuedOn,
        String issuedBy,
        @Nullable LocalDate due,
        @Nullable LocalDate answeredOn,
        String answer,
        String answeredBy,
        @Nullable LocalDate closedOn,
        String closedBy,
        @Nullable UUID duty) {
    /** Answered, and the district has not yet said that it is content. */
    public boolean closable() {
        return answeredOn != null && closedOn == null;
    }

    public boolean isOverdue(LocalDate today) {
        return answeredOn == null && closedOn == null && due != null && due.isBefore(today);
    }
}
