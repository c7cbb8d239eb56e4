package org.youbei.web.kit.unit;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.youbei.jurisdiction.Jurisdiction;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.JurisdictionLevel;

/** The names of units, and the units that a form offers, by code and in order of their codes. */
@Component
public class UnitPicker {
    /** Far above a district with all its communities and grids; no more than a page can bear. */
    private static final int MOST = 20_000;

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
        var chosen = all.stream().filter(unit -> offered.test(unit.code())).toList();
        var said =
                chosen.stream().collect(Collectors.groupingBy(unit -> placed(unit, top, names), Collectors.counting()));
        chosen.forEach(unit -> {
            var label = placed(unit, top, names);
            var alone = Objects.requireNonNullElse(said.get(label), 0L) < 2;
            units.put(unit.code().value(), alone ? label : path(unit, top, names));
        });
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

    /** With everything above it below the top, for two whose short names are the same. */
    private static String path(Jurisdiction unit, JurisdictionCode top, Map<JurisdictionCode, String> names) {
        var path = new StringBuilder(unit.name());
        for (var above = unit.code().parent();
                above.filter(code -> !code.equals(top) && top.contains(code)).isPresent();
                above = above.get().parent()) {
            path.insert(0, names.getOrDefault(above.get(), above.get().value()) + " › ");
        }
        return path.toString();
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
