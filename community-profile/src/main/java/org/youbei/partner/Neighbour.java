package org.youbei.partner;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/**
 * Two units side by side.
 *
 * @param unit that proposed it
 * @param other that confirms it
 */
public record Neighbour(
        UUID id,
        JurisdictionCode unit,
        String unitName,
        JurisdictionCode other,
        String otherName,
        State state,
        String proposedBy,
        LocalDate proposedOn,
        @Nullable LocalDate answeredOn,
        String remark) {
    public enum State {
        PROPOSED,
        CONFIRMED,
        DECLINED,
        ENDED
    }
}
