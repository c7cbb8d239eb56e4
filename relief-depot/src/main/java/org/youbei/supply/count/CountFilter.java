package org.youbei.supply.count;

import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/** Which stock-takes a list shows; null filters nothing. */
public record CountFilter(
        @Nullable CountState state,
        @Nullable JurisdictionCode unit,
        @Nullable String q) {
    public static final CountFilter ALL = new CountFilter(null, null, null);
}
