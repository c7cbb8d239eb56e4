package org.youbei.supply.expiry;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/**
 * Which lots near their last usable day a list shows; null filters nothing.
 *
 * @param until how far ahead; null as far as duties are opened, and what is past
 * @param q part of the item's name or the batch
 */
public record ExpiringFilter(
        @Nullable Until until,
        @Nullable UUID point,
        @Nullable UUID item,
        @Nullable JurisdictionCode unit,
        @Nullable String q) {
    public static final ExpiringFilter NEAR = new ExpiringFilter(null, null, null, null, null);

    /** How far ahead a list looks. */
    public enum Until {
        /** Expired and still there. */
        PAST,
        /** The next 30 days. */
        MONTH,
        /** The next 180 days. */
        HALF_YEAR
    }
}
