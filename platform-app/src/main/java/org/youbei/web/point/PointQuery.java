package org.youbei.web.point;

import org.jspecify.annotations.Nullable;
import org.youbei.inspection.point.PointFilter;
import org.youbei.inspection.point.PointSort;
import org.youbei.inspection.point.PointType;
import org.youbei.model.RiskColour;
import org.youbei.web.inspection.Query;

/** The list's filter as it stands in the query string. */
record PointQuery(
        @Nullable PointType type,
        @Nullable RiskColour colour,
        @Nullable Boolean overdue,
        @Nullable Boolean unvisited,
        @Nullable String unit,
        @Nullable String q,
        @Nullable String sort) {
    static final String[] PARAMETERS = {"type", "colour", "overdue", "unvisited", "unit", "q"};

    PointFilter filter() {
        return new PointFilter(
                Query.unit(unit),
                type,
                colour,
                Boolean.TRUE.equals(overdue),
                Boolean.TRUE.equals(unvisited),
                Query.text(q),
                Query.sort(sort, PointSort.values()));
    }
}
