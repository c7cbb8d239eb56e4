package org.youbei.expert;

import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/**
 * Which experts a list shows; null filters nothing.
 *
 * @param q part of the name or of the employer
 */
public record ExpertFilter(
        @Nullable String q,
        @Nullable ExpertField field,
        @Nullable JurisdictionCode unit) {}
