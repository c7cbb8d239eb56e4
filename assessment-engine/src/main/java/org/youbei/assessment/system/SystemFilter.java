package org.youbei.assessment.system;

import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/**
 * Which systems a list shows; null filters nothing.
 *
 * @param q part of the title or the source
 */
public record SystemFilter(
        @Nullable SystemState state,
        @Nullable JurisdictionCode unit,
        @Nullable String q) {}
