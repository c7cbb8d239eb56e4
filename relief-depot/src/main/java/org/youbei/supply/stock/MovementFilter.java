package org.youbei.supply.stock;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/**
 * Which entries of the ledger a list shows; null filters nothing.
 *
 * @param from the first day; the last one is {@code to}
 * @param q part of the item's name, the purpose or the reason
 */
public record MovementFilter(
        @Nullable MovementKind kind,
        @Nullable UUID stock,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable JurisdictionCode unit,
        @Nullable String q) {
    public static final MovementFilter ALL = new MovementFilter(null, null, null, null, null, null);
}
