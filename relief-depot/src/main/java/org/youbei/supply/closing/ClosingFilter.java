package org.youbei.supply.closing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/** Which closed months a list shows; null filters nothing. */
public record ClosingFilter(
        @Nullable UUID point,
        @Nullable JurisdictionCode unit,
        @Nullable String q) {
    public static final ClosingFilter ALL = new ClosingFilter(null, null, null);
}
