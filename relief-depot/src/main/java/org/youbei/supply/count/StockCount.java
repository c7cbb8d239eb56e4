package org.youbei.supply.count;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/** A stock-take of a point. Who counted does not review. */
public record StockCount(
        UUID id,
        JurisdictionCode unit,
        UUID point,
        String pointName,
        CountState state,
        LocalDate requestedOn,
        String requestedBy,
        @Nullable UUID counter,
        String countedBy,
        @Nullable Instant countedAt,
        String reviewedBy,
        String remark) {}
