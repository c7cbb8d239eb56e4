package org.youbei.web.hazard;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youbei.inspection.hazard.HazardFilter;
import org.youbei.inspection.hazard.HazardList;
import org.youbei.inspection.hazard.HazardRow;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.web.inspection.InspectionWords;
import org.youbei.web.map.MapLayer;
import org.youbei.web.map.Spot;

/** Hazards on the map. */
@Component
class HazardLayer implements MapLayer {
    private static final int MOST = 20_000;

    private final HazardList hazards;
    private final InspectionWords words;
    private final Clock clock;

    HazardLayer(HazardList hazards, InspectionWords words, Clock clock) {
        this.hazards = hazards;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "hazards";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Spot> spots(Actor actor, @Nullable JurisdictionCode unit, int most) {
        return spots(actor, HazardFilter.OPEN.in(unit), most);
    }

    List<Spot> spots(Actor actor, HazardFilter filter) {
        return spots(actor, filter, MOST);
    }

    private List<Spot> spots(Actor actor, HazardFilter filter, int most) {
        var rows = hazards.first(actor.scope(), filter, most);
        var places = hazards.places(rows.stream().map(HazardRow::id).toList());
        var today = ChinaTime.today(clock);
        return rows.stream()
                .map(row -> {
                    boolean late = row.isOverdue(today);
                    return new Spot(
                            places.get(row.id()),
                            row.colour(),
                            late,
                            "/hazards/" + row.id(),
                            row.description(),
                            row.pointName() + " · " + words.grade(row.grade()) + " · " + words.colour(row.colour()),
                            words.state(row.state(), late));
                })
                .toList();
    }
}
