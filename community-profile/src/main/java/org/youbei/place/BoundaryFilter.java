package org.youbei.place;

import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/**
 * Which units a list of boundaries shows; null filters nothing.
 *
 * @param missing only those without one
 */
public record BoundaryFilter(
        @Nullable Boolean missing,
        @Nullable JurisdictionCode unit,
        @Nullable String q) {}
