package org.youbei.drill.listing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.drill.DrillForm;
import org.youbei.drill.DrillState;
import org.youbei.drill.evaluation.OverallGrade;
import org.youbei.model.JurisdictionCode;

/**
 * A line of a list of drills.
 *
 * @param covers titles of what it drills, parted by 、
 * @param openFindings findings neither done nor verified
 */
public record DrillRow(
        UUID id,
        String title,
        DrillForm form,
        JurisdictionCode unit,
        String unitName,
        String covers,
        Instant startsAt,
        Instant endsAt,
        DrillState state,
        boolean ended,
        @Nullable OverallGrade overall,
        int openFindings) {}
