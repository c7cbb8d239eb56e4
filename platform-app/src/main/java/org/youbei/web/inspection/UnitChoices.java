package org.youbei.web.inspection;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.JurisdictionLevel;

/** The units a form offers, by code. */
@Component
public class UnitChoices {
    /** A district with all its communities stays below this. */
    private static final int MOST = 2_000;

    private final Jurisdictions jurisdictions;

    UnitChoices(Jurisdictions jurisdictions) {
        this.jurisdictions = jurisdictions;
    }

    /** The communities and grids of the scope. */
    public Map<String, String> communities(Actor actor) {
        return from(actor, JurisdictionLevel.COMMUNITY);
    }

    /** The streets and communities below the scope's unit. */
    public Map<String, String> below(Actor actor) {
        var units = from(actor, JurisdictionLevel.STREET);
        actor.scope().unit().map(JurisdictionCode::value).ifPresent(units::remove);
        return units;
    }

    public String name(JurisdictionCode code) {
        return jurisdictions.find(code).map(unit -> unit.name()).orElse(code.value());
    }

    private Map<String, String> from(Actor actor, JurisdictionLevel highest) {
        var units = new LinkedHashMap<String, String>();
        actor.scope().unit().ifPresent(top -> {
            jurisdictions.subtree(top, MOST).stream()
                    .filter(unit -> unit.code().level().compareTo(highest) >= 0)
                    .forEach(unit -> units.put(unit.code().value(), unit.name()));
            if (units.isEmpty() && top.level().compareTo(highest) >= 0) {
                units.put(top.value(), top.value());
            }
        });
        return units;
    }
}
