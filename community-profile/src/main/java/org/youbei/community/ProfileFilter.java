package org.youbei.community;

import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/** Which communities a list shows; what is null filters nothing. */
public record ProfileFilter(
        @Nullable JurisdictionCode unit,
        @Nullable String q,
        @Nullable ProfileState state) {
    public static final ProfileFilter ALL = new ProfileFilter(null, null, null);
}
