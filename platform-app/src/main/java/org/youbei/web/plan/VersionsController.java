package org.youbei.web.plan;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.youbei.model.Actor;
import org.youbei.plan.PlanComparisons;
import org.youbei.plan.PlanDossier;
import org.youbei.plan.PlanDossiers;
import org.youbei.plan.VersionFacts;
import org.youbei.web.kit.part.State;

/** The versions of a plan, and what differs between any two of them. */
@Controller
class VersionsController {
    private final PlanDossiers dossiers;
    private final PlanComparisons comparisons;
    private final PlanWords words;

    VersionsController(PlanDossiers dossiers, PlanComparisons comparisons, PlanWords words) {
        this.dossiers = dossiers;
        this.comparisons = comparisons;
        this.words = words;
    }

    /** A version, ready to print. */
    record VersionLine(int number, String label, State state, String documentNumber, String issued, String procedure) {}

    @GetMapping("/plans/{id}/versions")
    String show(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Optional<Integer> from,
            @RequestParam Optional<Integer> to,
            Model model) {
        PlanAnswers.demandReader(actor);
        var plan = dossiers.open(id, Optional.empty());
        var known = plan.versions();
        var after = to.orElse(known.getFirst().number());
        var before = from.orElse(known.size() > 1 ? known.get(1).number() : after);
        model.addAttribute("plan", plan.id());
        model.addAttribute("planTitle", plan.entry().title());
        model.addAttribute("crumbs", TaskController.crumbs(plan));
        model.addAttribute("versions", lines(plan));
        model.addAttribute("from", before);
        model.addAttribute("to", after);
        model.addAttribute("comparable", known.size() > 1);
        model.addAttribute("diff", DiffView.of(comparisons.between(id, before, after), words));
        return "plan/versions";
    }

    private List<VersionLine> lines(PlanDossier plan) {
        return plan.versions().stream().map(this::line).toList();
    }

    private VersionLine line(VersionFacts version) {
        return new VersionLine(
                version.number(),
                words.say("plan.version", version.number()),
                words.state(version.standing().state()),
                version.documentNumber() == null ? "—" : version.documentNumber(),
                words.day(version.issuedOn()),
                words.say("plan.procedure." + version.procedure()));
    }
}
