package org.youbei.library.shelf;

import org.jspecify.annotations.Nullable;
import org.youbei.library.regime.RegimeState;
import org.youbei.model.JurisdictionCode;

/**
 * Which regimes a list shows; null filters nothing.
 *
 * @param unit that unit and those below
 * @param kind the id of a required regime
 * @param q part of the title or the number
 */
public record RegimeFilter(
        @Nullable RegimeState state,
        @Nullable JurisdictionCode unit,
        @Nullable String kind,
        @Nullable String q) {
    public static final RegimeFilter ALL = new RegimeFilter(null, null, null, null);
}
