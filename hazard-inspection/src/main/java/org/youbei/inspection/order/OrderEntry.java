package org.youbei.inspection.order;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/**
 * What the district demands.
 *
 * @param duty the overdue duty that it is about; null for none
 * @param urgent whether the shorter of the two rules gives the day
 */
public record OrderEntry(
        JurisdictionCode unit,
        @Nullable UUID hazard,
        String title,
        String demand,
        boolean urgent,
        @Nullable UUID duty) {
    /** About no duty. */
    public OrderEntry(JurisdictionCode unit, @Nullable UUID hazard, String title, String demand, boolean urgent) {
        this(unit, hazard, title, demand, urgent, null);
    }

    public OrderEntry {
        title = title.strip();
        demand = demand.strip();
    }

    String rule() {
        return urgent ? "supervision-order-urgent" : "supervision-order";
    }
}
