package org.youbei.web.shelter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.RiskColour;
import org.youbei.shelter.ShelterFilter;
import org.youbei.shelter.ShelterList;
import org.youbei.shelter.ShelterRow;
import org.youbei.web.map.MapLayer;
import org.youbei.web.map.Spot;

/** Shelters on the map. */
@Component
class ShelterLayer implements MapLayer {
    private final ShelterList shelters;
    private final ShelterWords words;

    ShelterLayer(ShelterList shelters, ShelterWords words) {
        this.shelters = shelters;
        this.words = words;
    }

    @Override
    public String key() {
        return "shelters";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<Spot> spots(Actor actor, @Nullable JurisdictionCode unit, int most) {
        return shelters.first(actor.scope(), ShelterFilter.ALL.in(unit), most).stream()
                .map(this::spot)
                .toList();
    }

    private Spot spot(ShelterRow row) {
        return new Spot(
                row.at(),
                row.saturated() ? RiskColour.ORANGE : RiskColour.BLUE,
                row.saturated(),
                "/shelters/" + row.id(),
                row.name(),
                words.of("shelter.stay.", row.stay()) + " · " + words.people(row.room()),
                words.state(row.state(), row.saturated()));
    }
}
