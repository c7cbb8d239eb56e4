package org.youbei.inspection.point;

import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.RiskColour;

/**
 * Which points a list shows: those that are not closed.
 *
 * @param overdue only those whose round is past its date
 * @param unvisited only those that nobody ever visited
 */
public record PointFilter(
        @Nullable JurisdictionCode unit,
        @Nullable PointType type,
        @Nullable RiskColour colour,
        boolean overdue,
        boolean unvisited,
        String text,
        PointSort sort) {
    public static final PointFilter ALL = new PointFilter(null, null, null, false, false, "", PointSort.CHANGED);
}
