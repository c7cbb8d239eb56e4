package org.youbei.community.group;

import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/** Which people a list shows; what is null filters nothing. Names cannot be searched: they are sealed. */
public record GroupFilter(
        @Nullable JurisdictionCode unit,
        @Nullable String q,
        @Nullable GroupKind kind,
        @Nullable Means means) {}
