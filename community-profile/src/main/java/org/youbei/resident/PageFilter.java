package org.youbei.resident;

import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/** Which units a list of pages shows; null filters nothing. */
public record PageFilter(
        @Nullable PageState state,
        @Nullable JurisdictionCode unit,
        @Nullable String q) {}
