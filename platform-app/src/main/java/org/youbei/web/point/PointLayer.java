package org.youbei.web.point;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youbei.inspection.point.PointFilter;
import org.youbei.inspection.point.PointList;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.web.inspection.InspectionWords;
import org.youbei.web.kit.part.State;
import org.youbei.web.map.MapLayer;
import org.youbei.web.map.Spot;

/** Inspection points on the map. */
@Component
class PointLayer implements MapLayer {
    private final PointList points;
    private final InspectionWords words;
    private final Clock clock;

    PointLayer(PointList points, InspectionWords words, Clock clock) {
        this.points = points;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "points";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<Spot> spots(Actor actor, @Nullable JurisdictionCode unit, int most) {
        var today = ChinaTime.today(clock);
        return points.first(actor.scope(), new PointFilter(null, null, null, null, unit, null), most).stream()
                .map(row -> {
                    boolean late = row.due() != null && row.due().isBefore(today);
                    return new Spot(
                            row.position(),
                            row.colour(),
                            late,
                            "/inspection-points/" + row.id(),
                            row.name(),
                            words.type(row.type()) + " · " + row.unitName() + " · " + words.colour(row.colour()),
                            late
                                    ? new State(State.Kind.LATE, words.say("point.state.late"))
                                    : new State(State.Kind.DONE, words.day(row.due())));
                })
                .toList();
    }
}
