package org.youbei.web.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.youbei.model.Actor;
import org.youbei.model.HazardCategory;
import org.youbei.model.JurisdictionCode;
import org.youbei.plan.Authority;
import org.youbei.plan.Confidentiality;
import org.youbei.plan.PlanKind;
import org.youbei.plan.Procedure;
import org.youbei.plan.shelf.NamedPlan;
import org.youbei.plan.shelf.PlanShelf;
import org.youbei.web.kit.unit.UnitPicker;

/** What the forms of a plan offer to choose from. */
@Component
public class PlanChoices {
    private final UnitPicker units;
    private final PlanShelf shelf;
    private final PlanWords words;

    PlanChoices(UnitPicker units, PlanShelf shelf, PlanWords words) {
        this.units = units;
        this.shelf = shelf;
        this.words = words;
    }

    /** The units whose plans the person keeps, by code. */
    public Map<String, String> units(Actor actor) {
        return units.choices(actor, unit -> Authority.keeps(actor, unit));
    }

    /** What plans of the unit may hang under, by id, the nearest first. */
    public Map<String, String> superiors(JurisdictionCode unit) {
        var superiors = new LinkedHashMap<String, String>();
        shelf.superiors(unit, PlanKind.SPECIAL)
                .forEach(plan -> superiors.put(
                        plan.id().toString(), words.say("plan.superior.choice", plan.title(), plan.unitName())));
        return superiors;
    }

    /** The superior plan that a plan of the unit most likely hangs under. */
    public Optional<UUID> suggestedSuperior(JurisdictionCode unit, PlanKind kind) {
        return shelf.superiors(unit, kind).stream().map(NamedPlan::id).findFirst();
    }

    public void offer(Actor actor, JurisdictionCode unit, Model model) {
        model.addAttribute("units", units(actor));
        model.addAttribute("kinds", words.choices("plan.kind.", PlanKind.values()));
        model.addAttribute("categories", words.choices("plan.category.", HazardCategory.values()));
        model.addAttribute("confidentialities", words.choices("plan.confidentiality.", Confidentiality.values()));
        model.addAttribute(
                "procedures", words.choices("plan.procedure.", new Procedure[] {Procedure.FULL, Procedure.RECORDED}));
        model.addAttribute("superiors", superiors(unit));
    }
}
