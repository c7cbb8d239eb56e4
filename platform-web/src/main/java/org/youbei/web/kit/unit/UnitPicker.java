package org.youbei.web.kit.unit;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.youbei.jurisdiction.Jurisdiction;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.JurisdictionLevel;

/** The names of units, and the units that a form offers, by code and in order of their codes. */
@Component
public class UnitPicker {
    /** A district with all its communities stays below this. */
    private static final int MOST = 2_000;

    private final Jurisdictions jurisdictions;

    UnitPicker(Jurisdictions jurisdictions) {
        this.jurisdictions = jurisdictions;
    }

    /** The unit's name; its code where it cannot be seen. */
    public String name(JurisdictionCode code) {
        return jurisdictions.find(code).map(unit -> unit.name()).orElse(code.value());
    }

    /** Of the scope's unit and those below it. */
    public Map<String, String> choices(Actor actor, Predicate<JurisdictionCode> offered) {
        return actor.scope().unit().map(top -> choices(top, offered)).orElseGet(LinkedHashMap::new);
    }

    public Map<String, String> choices(JurisdictionCode top, Predicate<JurisdictionCode> offered) {
        var units = new LinkedHashMap<String, String>();
        var all = jurisdictions.subtree(top, MOST);
        var names = new HashMap<JurisdictionCode, String>();
        all.forEach(unit -> names.put(unit.code(), unit.name()));
        all.stream()
                .filter(unit -> offered.test(unit.code()))
                .forEach(unit -> units.put(unit.code().value(), placed(unit, top, names)));
        if (units.isEmpty() && offered.test(top)) {
            units.put(top.value(), name(top));
        }
        return units;
    }

    /** A community below a district with the street in front: two of them may have one name. */
    private static String placed(Jurisdiction unit, JurisdictionCode top, Map<JurisdictionCode, String> names) {
        var above = unit.code().parent().filter(parent -> !parent.equals(top)).map(names::get);
        return unit.code().level().compareTo(JurisdictionLevel.COMMUNITY) < 0
                ? unit.name()
                : above.map(street -> street + " › " + unit.name()).orElse(unit.name());
    }

    /** The units directly below the scope's own. */
    public Map<String, String> children(Actor actor) {
        var units = new LinkedHashMap<String, String>();
        actor.scope()
                .unit()
                .map(jurisdictions::children)
                .orElseGet(jurisdictions::roots)
                .forEach(unit -> units.put(unit.code().value(), unit.name()));
        return units;
    }

    /** The communities and grids of the scope. */
    public Map<String, String> communities(Actor actor) {
        return choices(actor, unit -> unit.level().compareTo(JurisdictionLevel.COMMUNITY) >= 0);
    }

    /** The streets and communities below the scope's unit. */
    public Map<String, String> below(Actor actor) {
        var units = choices(actor, unit -> unit.level().compareTo(JurisdictionLevel.STREET) >= 0);
        actor.scope().unit().map(JurisdictionCode::value).ifPresent(units::remove);
        return units;
    }
}
