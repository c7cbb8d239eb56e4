package org.youbei.inspection.hazard;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.inspection.checklist.HazardGrade;
import org.youbei.inspection.point.PointType;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.RiskColour;

/**
 * Which hazards a list shows.
 *
 * @param state nothing means all that stand open, unless {@code all}
 * @param all also those closed and dismissed
 * @param overdue only those whose rectification is past its date
 */
public record HazardFilter(
        @Nullable JurisdictionCode unit,
        @Nullable HazardState state,
        boolean all,
        @Nullable HazardGrade grade,
        @Nullable PointType type,
        @Nullable RiskColour colour,
        @Nullable UUID point,
        boolean overdue,
        String text,
        HazardSort sort) {
    public static final HazardFilter OPEN =
            new HazardFilter(null, null, false, null, null, null, null, false, "", HazardSort.FOUND);
}
