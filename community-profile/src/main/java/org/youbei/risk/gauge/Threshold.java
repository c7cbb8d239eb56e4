package org.youbei.risk.gauge;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * A value at which something has to happen.
 *
 * @param bound in the unit of the quantity
 * @param atLeast crossed at the bound or above it; otherwise at the bound or below it
 * @param action what happens then
 * @param plan the plan and its section that are called; may be empty
 */
public record Threshold(UUID id, Quantity quantity, BigDecimal bound, boolean atLeast, String action, String plan) {
    public Threshold {
        action = action.strip();
        plan = plan.strip();
    }

    /** Whether a reading has reached it; the bound itself has. */
    public boolean isCrossedBy(BigDecimal value) {
        var side = value.compareTo(bound);
        return atLeast ? side >= 0 : side <= 0;
    }
}
