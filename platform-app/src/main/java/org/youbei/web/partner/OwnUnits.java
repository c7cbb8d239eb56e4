package org.youbei.web.partner;

import java.util.Map;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.JurisdictionLevel;
import org.youbei.model.Outcome;
import org.youbei.partner.PartnerRefusal;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.Typed;
import org.youbei.web.kit.unit.UnitPicker;

/** The streets and communities that a person may act for. */
@Component
class OwnUnits {
    private final UnitPicker units;

    OwnUnits(UnitPicker units) {
        this.units = units;
    }

    Map<String, String> offered(Actor actor) {
        return units.choices(
                actor, unit -> unit.level() == JurisdictionLevel.STREET || unit.level() == JurisdictionLevel.COMMUNITY);
    }

    FormField field(Actor actor) {
        var offered = offered(actor);
        return FormField.select(
                "unit",
                offered,
                offered.size() == 1 ? offered.keySet().iterator().next() : "");
    }

    /** Acts between the unit of one's own and the other one that a form names. */
    static <T> Outcome<T> between(Typed typed, BiFunction<JurisdictionCode, JurisdictionCode, Outcome<T>> act) {
        return read("unit", typed.text("unit"))
                .then(unit -> read("other", typed.text("other")).then(other -> act.apply(unit, other)));
    }

    static Outcome<JurisdictionCode> read(String field, String said) {
        return JurisdictionCode.parse(said.strip())
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(PartnerRefusal.UNIT.at(field)));
    }
}
