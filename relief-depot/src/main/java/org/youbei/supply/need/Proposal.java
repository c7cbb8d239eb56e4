package org.youbei.supply.need;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
     * One transfer of it, or one draw on an agreement.
     *
     * @param stock the lot that is transferred; null for a draw
     * @param agreement that is drawn on; null for a transfer
     * @param item that is drawn; null for a transfer
     * @param left what stays of the lot, or of the ceiling of the agreement
     */
    public record Line(
            UUID id,
            int number,
            @Nullable UUID stock,
            @Nullable UUID agreement,
            @Nullable UUID item,
            String itemName,
            String measure,
            String from,
            BigDecimal quantity,
            int minutes,
            BigDecimal left,
            String state,
            String decidedBy) {
        public boolean isDraw() {
            return agreement != null;
        }

        public boolean isOpen() {
            return state.equals("PROPOSED");
        }
    }
}
