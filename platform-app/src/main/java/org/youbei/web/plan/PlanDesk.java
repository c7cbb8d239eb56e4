package org.youbei.web.plan;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.plan.Authority;
import org.youbei.plan.PlanDossier;
import org.youbei.plan.PlanDossiers;
import org.youbei.web.kit.unit.UnitPicker;

/** Opens a plan at the version that its working pages are about: the one in work, else the one shown. */
@Component
class PlanDesk {
    private final PlanDossiers dossiers;
    private final UnitPicker units;

    PlanDesk(PlanDossiers dossiers, UnitPicker units) {
        this.dossiers = dossiers;
        this.units = units;
    }

    /** Only for the unit and those above it: how a plan came about is not for the units below. */
    PlanDossier open(Actor actor, UUID id, Optional<Integer> number, Model model) {
        PlanAnswers.demandReader(actor);
        var shown = dossiers.open(id, number);
        if (!actor.scope().contains(shown.entry().unit())) {
            throw new NotFound(id);
        }
        var plan = number.isPresent()
                ? shown
                : StepFields.working(shown)
                        .map(work -> dossiers.open(id, Optional.of(work.number())))
                        .orElse(shown);
        model.addAttribute("plan", plan.id());
        model.addAttribute("planTitle", plan.entry().title());
        model.addAttribute("keeps", Authority.keeps(actor, plan.entry().unit()));
        return plan;
    }

    /** For who may change it. */
    PlanDossier kept(Actor actor, UUID id, Model model) {
        var plan = open(actor, id, Optional.empty(), model);
        PlanAnswers.demandKeeper(actor, plan.entry().unit());
        return plan;
    }

    String name(JurisdictionCode unit) {
        return units.name(unit);
    }
}
