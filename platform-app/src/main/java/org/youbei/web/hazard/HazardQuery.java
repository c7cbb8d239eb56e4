package org.youbei.web.hazard;

import org.jspecify.annotations.Nullable;
import org.youbei.inspection.checklist.HazardGrade;
import org.youbei.inspection.hazard.HazardFilter;
import org.youbei.inspection.hazard.HazardSort;
import org.youbei.inspection.hazard.HazardState;
import org.youbei.inspection.point.PointType;
import org.youbei.model.RiskColour;
import org.youbei.web.inspection.Query;

/** The list's filter as it stands in the query string. */
record HazardQuery(
        @Nullable HazardState state,
        @Nullable Boolean all,
        @Nullable HazardGrade grade,
        @Nullable PointType type,
        @Nullable RiskColour colour,
        @Nullable Boolean overdue,
        @Nullable String unit,
        @Nullable String point,
        @Nullable String q,
        @Nullable String sort) {
    static final String[] PARAMETERS = {"state", "all", "grade", "type", "colour", "overdue", "unit", "point", "q"};

    HazardFilter filter() {
        return new HazardFilter(
                Query.unit(unit),
                state,
                Boolean.TRUE.equals(all),
                grade,
                type,
                colour,
                Query.id(point),
                Boolean.TRUE.equals(overdue),
                Query.text(q),
                Query.sort(sort, HazardSort.values()));
    }
}
