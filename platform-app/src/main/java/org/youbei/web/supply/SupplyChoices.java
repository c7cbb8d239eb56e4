package org.youbei.web.supply;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionLevel;
import org.youbei.supply.Checks;
import org.youbei.supply.item.Items;
import org.youbei.supply.point.Point;
import org.youbei.supply.point.Points;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.unit.UnitPicker;

/** Units, points and items as selects offer them. */
@Component
class SupplyChoices {
    private final UnitPicker units;
    private final Points points;
    private final Items items;

    SupplyChoices(UnitPicker units, Points points, Items items) {
        this.units = units;
        this.points = points;
        this.items = items;
    }

    Map<String, String> units(Actor actor) {
        return units.choices(
                actor,
                unit -> unit.level().compareTo(JurisdictionLevel.DISTRICT) >= 0
                        && unit.level().compareTo(JurisdictionLevel.COMMUNITY) <= 0);
    }

    FormField unit(Actor actor) {
        var offered = units(actor);
        return FormField.select(
                "unit",
                offered,
                offered.size() == 1 ? offered.keySet().iterator().next() : "");
    }

    Map<String, String> points(Actor actor) {
        var offered = new LinkedHashMap<String, String>();
        points.all().stream()
                .filter(point -> Checks.works(actor, point.unit()))
                .forEach(point -> offered.put(point.id().toString(), point.name()));
        return offered;
    }

    /** Only points where goods lie. */
    Map<String, String> stores(Actor actor) {
        var offered = new LinkedHashMap<String, String>();
        points.all().stream()
                .filter(point -> point.mode() == Point.Mode.PHYSICAL && Checks.works(actor, point.unit()))
                .forEach(point -> offered.put(point.id().toString(), point.name()));
        return offered;
    }

    Map<String, String> items(Actor actor) {
        var offered = new LinkedHashMap<String, String>();
        actor.scope()
                .unit()
                .ifPresent(unit -> items.usedBy(unit)
                        .forEach(item -> offered.put(item.id().toString(), item.name() + "（" + item.unit() + "）")));
        return offered;
    }
}
