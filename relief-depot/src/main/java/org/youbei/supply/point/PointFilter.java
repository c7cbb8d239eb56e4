package org.youbei.supply.point;

import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/**
 * Which supply points a list shows; null filters nothing.
 *
 * @param q part of the name, the address or the keeper's post
 */
public record PointFilter(
        Point.@Nullable Mode mode,
        @Nullable JurisdictionCode unit,
        @Nullable String q) {
    public static final PointFilter ALL = new PointFilter(null, null, null);
}
