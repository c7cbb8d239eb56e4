package org.youbei.supply.stock;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/**
 * Which lots a list shows; null filters nothing.
 *
 * @param expiry only those that have expired, or expire within two months
 * @param on the day of which the balance is shown; null for now
 * @param all with those of which nothing is left
 * @param q part of the item's name or the batch
 */
public record StockFilter(
        @Nullable Expiry expiry,
        @Nullable Quality quality,
        @Nullable UUID point,
        @Nullable UUID item,
        @Nullable LocalDate on,
        @Nullable Boolean all,
        @Nullable JurisdictionCode unit,
        @Nullable String q) {
    public static final StockFilter HELD = new StockFilter(null, null, null, null, null, null, null, null);

    /** How near the last usable day is. */
    public enum Expiry {
        EXPIRED,
        NEAR
    }
}
