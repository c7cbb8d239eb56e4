package org.youbei.inspection.hazard;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.inspection.checklist.HazardGrade;
import org.youbei.inspection.point.PointType;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.RiskColour;

/** A hazard as lists show it. */
public record HazardRow(
        UUID id,
        String description,
        String pointName,
        PointType type,
        RiskColour colour,
        JurisdictionCode unit,
        String unitName,
        HazardGrade grade,
        HazardState state,
        String responsibleUnit,
        int recurrences,
        boolean listed,
        LocalDate foundOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate closedOn) {
    /** Whether the responsible unit is late; while others look at it, the clock stands. */
    public boolean isOverdue(LocalDate today) {
        return dueOn != null
                && dueOn.isBefore(today)
                && (state == HazardState.NOTICED || state == HazardState.RECTIFYING);
    }
}
