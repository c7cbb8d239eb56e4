package org.youbei.supply.need;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.youbei.model.JurisdictionCode;

/**
 * Transfers that would close a gap.
 *
 * @param minutes pieces times minutes of all lines
 * @param dual the value that no other plan can undercut; equal to the minutes where it is the cheapest
 */
public record Proposal(
        UUID id,
        JurisdictionCode unit,
        String unitName,
        UUID target,
        String targetName,
        int people,
        int days,
        BigDecimal minutes,
        BigDecimal dual,
        String by,
        Instant at) {
    /**
     * One transfer of it.
     *
     * @param left what stays of the lot
     */
    public record Line(
            UUID id,
            int number,
            UUID stock,
            String itemName,
            String measure,
            String from,
            BigDecimal quantity,
            int minutes,
            BigDecimal left,
            String state,
            String decidedBy) {
        public boolean isOpen() {
            return state.equals("PROPOSED");
        }
    }
}
