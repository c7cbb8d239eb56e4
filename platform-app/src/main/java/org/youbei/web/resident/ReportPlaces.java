package org.youbei.web.resident;

import java.util.List;
import org.springframework.stereotype.Component;
import org.youbei.inspection.point.PointFilter;
import org.youbei.inspection.point.PointList;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Scope;
import org.youbei.resident.PublicFact;
import org.youbei.resident.PublicFacts;

/** Where a hazard can be reported at once: the inspection points of the unit, whose codes hang at the door anyway. */
@Component
class ReportPlaces implements PublicFacts {
    private static final int MOST = 12;

    private final PointList points;

    ReportPlaces(PointList points) {
        this.points = points;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<PublicFact> of(JurisdictionCode unit) {
        return points.first(Scope.of(unit), new PointFilter(null, null, null, null, unit, null), MOST).stream()
                .map(point ->
                        PublicFact.of(PublicFact.Kind.REPORT, point.name()).at("/report/" + point.code()))
                .toList();
    }
}
