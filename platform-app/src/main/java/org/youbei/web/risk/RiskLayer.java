package org.youbei.web.risk;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.RiskColour;
import org.youbei.risk.RiskFilter;
import org.youbei.risk.RiskList;
import org.youbei.web.map.Drawing;
import org.youbei.web.map.MapLayer;
import org.youbei.web.map.Spot;

/** Open risks on the map: the colour of the last assessment, blue before the first one. */
@Component
class RiskLayer implements MapLayer {
    private final RiskList risks;
    private final RiskWords words;
    private final Clock clock;

    RiskLayer(RiskList risks, RiskWords words, Clock clock) {
        this.risks = risks;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "risks";
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public List<Drawing> drawings(Actor actor, @Nullable JurisdictionCode unit, int most) {
        return risks.drawn(actor.scope(), unit, most).stream()
                .map(risk -> new Drawing(
                        risk.title(), risk.colour() == null ? RiskColour.BLUE : risk.colour(), risk.outline()))
                .toList();
    }

    @Override
    public List<Spot> spots(Actor actor, @Nullable JurisdictionCode unit, int most) {
        var today = ChinaTime.today(clock);
        return risks.first(actor.scope(), RiskFilter.OPEN.in(unit), most).stream()
                .map(row -> {
                    var colour = row.colour();
                    return new Spot(
                            row.at(),
                            colour == null ? RiskColour.BLUE : colour,
                            row.isOverdue(today),
                            "/risks/" + row.id(),
                            row.title(),
                            words.of("risk.subtype.", row.subtype()) + " · " + row.place() + " · " + row.unitName(),
                            words.colour(colour));
                })
                .toList();
    }
}
