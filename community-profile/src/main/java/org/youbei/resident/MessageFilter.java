package org.youbei.resident;

import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/** Which messages a list shows; null filters nothing. */
public record MessageFilter(
        Message.@Nullable State state,
        Message.@Nullable Kind kind,
        @Nullable JurisdictionCode unit,
        @Nullable String q) {}
