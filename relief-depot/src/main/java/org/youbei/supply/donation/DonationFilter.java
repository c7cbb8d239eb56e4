package org.youbei.supply.donation;

import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/**
 * Which donations a list shows; null filters nothing.
 *
 * @param thanked only those whose giver was thanked, or was not
 * @param q part of the goods, or of what is shown of the giver
 */
public record DonationFilter(
        @Nullable DonationState state,
        @Nullable Boolean thanked,
        @Nullable JurisdictionCode unit,
        @Nullable String q) {
    public static final DonationFilter ALL = new DonationFilter(null, null, null, null);
}
