package org.youbei.library.reading;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/**
 * Which readings a list shows; null filters nothing.
 *
 * @param open true for those not yet confirmed
 * @param q part of the title or the post
 */
public record ReadingFilter(
        @Nullable Boolean open,
        @Nullable UUID regime,
        @Nullable JurisdictionCode unit,
        @Nullable String q) {
    public static final ReadingFilter ALL = new ReadingFilter(null, null, null, null);
}
