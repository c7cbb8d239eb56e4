package org.youbei.supply.closing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.youbei.model.JurisdictionCode;

/**
 * A month of a point that is closed.
 *
 * @param endsOn the last day of the month
 * @param lots how many lots something was there of
 */
public record Closing(
        UUID id,
        JurisdictionCode unit,
        UUID point,
        String pointName,
        LocalDate endsOn,
        int lots,
        String remark,
        String by,
        Instant at) {}
