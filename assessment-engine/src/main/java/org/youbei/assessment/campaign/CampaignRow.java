package org.youbei.assessment.campaign;

import java.time.LocalDate;
import java.util.UUID;
import org.youbei.model.JurisdictionCode;

/** @param units how many take part, as far as the scope sees them */
public record CampaignRow(
        UUID id,
        String title,
        JurisdictionCode unit,
        String unitName,
        CampaignState state,
        String system,
        LocalDate from,
        LocalDate to,
        LocalDate answersDue,
        LocalDate reviewDue,
        int units,
        int locked) {}
