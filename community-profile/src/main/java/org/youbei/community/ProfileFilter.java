package org.youbei.community;

import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/**
 * Which communities a list shows; what is null filters nothing.
 *
 * @param alone only those that no agreement in force binds to a neighbour
 */
public record ProfileFilter(
        @Nullable JurisdictionCode unit,
        @Nullable String q,
        @Nullable ProfileState state,
        @Nullable Boolean alone) {
    public static final ProfileFilter ALL = new ProfileFilter(null, null, null, null);
}
