package org.youbei.inspection.point;

import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.RiskColour;

/**
 * Which points a list shows, of those that are not closed; null filters nothing.
 *
 * @param overdue only those whose round is past its date
 * @param unvisited only those that nobody ever visited
 * @param q part of the name, the responsible unit or the code
 */
public record PointFilter(
        @Nullable PointType type,
        @Nullable RiskColour colour,
        @Nullable Boolean overdue,
        @Nullable Boolean unvisited,
        @Nullable JurisdictionCode unit,
        @Nullable String q) {
    public static final PointFilter ALL = new PointFilter(null, null, null, null, null, null);

    public PointFilter about(String text) {
        return new PointFilter(type, colour, overdue, unvisited, unit, text);
    }
}
