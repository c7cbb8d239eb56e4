package org.youbei.inspection.order;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/**
 * What the district demands.
 *
 * @param urgent whether the shorter of the two rules gives the day
 */
public record OrderEntry(JurisdictionCode unit, @Nullable UUID hazard, String title, String demand, boolean urgent) {
    public OrderEntry {
        title = title.strip();
        demand = demand.strip();
    }

    String rule() {
        return urgent ? "supervision-order-urgent" : "supervision-order";
    }
}
