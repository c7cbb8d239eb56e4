package org.youbei.assessment.campaign;

import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/**
 * Which campaigns a list shows; null filters nothing.
 *
 * @param q part of the title
 */
public record CampaignFilter(
        @Nullable CampaignState state,
        @Nullable JurisdictionCode unit,
        @Nullable String q) {}
