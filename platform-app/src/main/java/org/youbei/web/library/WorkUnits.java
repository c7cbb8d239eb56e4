package org.youbei.web.library;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.youbei.library.text.LibraryRefusal;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.JurisdictionLevel;
import org.youbei.model.Outcome;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.unit.UnitPicker;

/** The district, streets and communities that a person may act for. */
@Component
public class WorkUnits {
    private final UnitPicker units;

    WorkUnits(UnitPicker units) {
        this.units = units;
    }

    public Map<String, String> offered(Actor actor) {
        return units.choices(
                actor,
                unit -> unit.level().compareTo(JurisdictionLevel.DISTRICT) >= 0
                        && unit.level().compareTo(JurisdictionLevel.COMMUNITY) <= 0);
    }

    /** A field {@code unit}; the person's own unit stands in it. */
    public FormField field(Actor actor) {
        var offered = offered(actor);
        return FormField.select(
                "unit",
                offered,
                offered.isEmpty() ? "" : offered.keySet().iterator().next());
    }

    public static Outcome<JurisdictionCode> read(String said) {
        return JurisdictionCode.parse(said.strip())
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(LibraryRefusal.UNIT.at("unit")));
    }
}
