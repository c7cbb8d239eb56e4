package org.youbei.web.person;

import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.JurisdictionLevel;
import org.youbei.model.Outcome;
import org.youbei.person.PersonRefusal;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.Typed;
import org.youbei.web.kit.unit.UnitPicker;

/** The field of a unit that a person keeps people for, and what was chosen in it. */
@Component
public class UnitFields {
    private final UnitPicker units;

    UnitFields(UnitPicker units) {
        this.units = units;
    }

    /** Streets and communities, and the district where it keeps people itself. */
    public FormField field(Actor actor) {
        return field(
                actor,
                unit -> unit.level().compareTo(JurisdictionLevel.DISTRICT) >= 0
                        && unit.level().compareTo(JurisdictionLevel.COMMUNITY) <= 0);
    }

    public FormField field(Actor actor, Predicate<JurisdictionCode> offered) {
        Map<String, String> choices = units.choices(actor, offered);
        var only = choices.size() == 1 ? choices.keySet().iterator().next() : "";
        var own = actor.scope()
                .unit()
                .map(JurisdictionCode::value)
                .filter(choices::containsKey)
                .orElse(only);
        return FormField.select("unit", choices, own);
    }

    public static Outcome<JurisdictionCode> read(Typed typed) {
        return typed.unit("unit").map(Outcome::done).orElseGet(() -> Outcome.refused(PersonRefusal.UNIT.at("unit")));
    }

    public String name(JurisdictionCode unit) {
        return units.name(unit);
    }
}
