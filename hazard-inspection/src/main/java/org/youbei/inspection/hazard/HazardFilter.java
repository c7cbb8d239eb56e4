package org.youbei.inspection.hazard;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.inspection.checklist.HazardGrade;
import org.youbei.inspection.point.PointType;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.RiskColour;

/**
 * Which hazards a list shows; null filters nothing.
 *
 * @param state null means all open ones, unless {@code all}
 * @param all also those closed and dismissed
 * @param overdue only those whose rectification is past its date
 * @param q part of the description, the point's name or the responsible unit's
 */
public record HazardFilter(
        @Nullable HazardState state,
        @Nullable Boolean all,
        @Nullable HazardGrade grade,
        @Nullable PointType type,
        @Nullable RiskColour colour,
        @Nullable Boolean overdue,
        @Nullable JurisdictionCode unit,
        @Nullable UUID point,
        @Nullable String q) {
    public static final HazardFilter OPEN = new HazardFilter(null, null, null, null, null, null, null, null, null);

    public HazardFilter with(@Nullable HazardState other) {
        return new HazardFilter(other, all, grade, type, colour, overdue, unit, point, q);
    }

    public HazardFilter in(@Nullable JurisdictionCode other) {
        return new HazardFilter(state, all, grade, type, colour, overdue, other, point, q);
    }

    /** Also those closed and dismissed. */
    public HazardFilter withClosed() {
        return new HazardFilter(state, true, grade, type, colour, overdue, unit, point, q);
    }

    public HazardFilter at(UUID other) {
        return new HazardFilter(state, all, grade, type, colour, overdue, unit, other, q);
    }

    public HazardFilter about(String text) {
        return new HazardFilter(state, all, grade, type, colour, overdue, unit, point, text);
    }

    boolean isOpen() {
        return state == null ? !Boolean.TRUE.equals(all) : state.isOpen();
    }
}
