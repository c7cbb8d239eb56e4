package org.youbei.web.planstructure;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.youbei.model.Actor;
import org.youbei.plan.Authority;
import org.youbei.plan.PlanDossier;
import org.youbei.plan.PlanDossiers;
import org.youbei.plan.PlanStructures;
import org.youbei.plan.VersionFacts;
import org.youbei.web.plan.FindingViews;
import org.youbei.web.plan.PlanAnswers;
import org.youbei.web.plan.PlanWords;
import org.youbei.web.plan.StructurePage;
import org.youbei.web.plan.StructureView;

/** Everything that a version says beside its text, on one page: the one in work for who keeps the plan, else the one that lists show. */
@Controller
class StructureController {
    private final PlanDossiers dossiers;
    private final PlanStructures structures;
    private final FindingViews findings;
    private final PlanWords words;

    StructureController(PlanDossiers dossiers, PlanStructures structures, FindingViews findings, PlanWords words) {
        this.dossiers = dossiers;
        this.structures = structures;
        this.findings = findings;
        this.words = words;
    }

    @GetMapping("/plans/{id}/structure")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        PlanAnswers.demandReader(actor);
        var shown = dossiers.open(id, Optional.empty());
        var plan = Authority.keeps(actor, shown.entry().unit()) ? inWork(shown) : shown;
        var structure = structures.of(plan.version().id());
        model.addAttribute("about", StructurePage.of(plan, actor));
        model.addAttribute("structure", StructureView.of(plan, structure, words));
        model.addAttribute("findings", findings.of(plan, structure));
        return "planstructure/show";
    }

    private PlanDossier inWork(PlanDossier shown) {
        return shown.working()
                .flatMap(work -> shown.versions().stream()
                        .filter(known -> known.id().equals(work))
                        .findFirst())
                .map(VersionFacts::number)
                .map(number -> dossiers.open(shown.id(), Optional.of(number)))
                .orElse(shown);
    }
}
