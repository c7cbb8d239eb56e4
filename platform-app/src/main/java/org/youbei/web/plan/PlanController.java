package org.youbei.web.plan;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.plan.PlanDossier;
import org.youbei.plan.PlanDossiers;
import org.youbei.plan.PlanStructures;
import org.youbei.plan.PlanText;
import org.youbei.web.kit.answer.Answers;
import org.youbei.web.kit.part.Flash;

/** One plan. */
@Controller
@RequestMapping("/plans/{id}")
class PlanController {
    private final PlanDossiers dossiers;
    private final PlanViews views;
    private final HealthViews health;
    private final PlanText text;
    private final PlanStructures structures;
    private final FindingViews findings;
    private final PlanWords words;

    PlanController(
            PlanDossiers dossiers,
            PlanViews views,
            HealthViews health,
            PlanText text,
            PlanStructures structures,
            FindingViews findings,
            PlanWords words) {
        this.dossiers = dossiers;
        this.views = views;
        this.health = health;
        this.text = text;
        this.structures = structures;
        this.findings = findings;
        this.words = words;
    }

    @GetMapping
    String show(
            Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable String version, Model model) {
        PlanAnswers.demandReader(actor);
        var dossier = open(id, version);
        var structure = structures.of(dossier.version().id());
        var findings = this.findings.of(dossier, structure);
        model.addAttribute("plan", views.of(dossier, findings, actor));
        model.addAttribute("findings", findings);
        model.addAttribute("about", StructurePage.of(dossier, actor));
        model.addAttribute("structure", StructureView.of(dossier, structure, words));
        health.of(dossier, actor).ifPresent(found -> model.addAttribute("health", found));
        return "plan/show";
    }

    @PostMapping("/unplaced-acceptance")
    String acceptUnplaced(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String from,
            RedirectAttributes redirect) {
        switch (text.acceptUnplaced(actor, id)) {
            case Outcome.Done<UUID> done -> redirect.addFlashAttribute("flash", Flash.done("plan.unplaced.accepted"));
            case Outcome.Refused<UUID>(var refusals) -> throw Answers.failed(refusals);
        }
        return "redirect:/plans/" + id + (from.equals(StepForms.TASKS) ? "/tasks" : "?version=work");
    }

    /** The version by number; {@code work} is the one in work, where there is one. */
    private PlanDossier open(UUID id, @Nullable String version) {
        var shown = dossiers.open(id, Optional.empty());
        if (version == null || version.isEmpty()) {
            return shown;
        }
        if (version.equals("work")) {
            return shown.working()
                    .flatMap(work -> shown.versions().stream()
                            .filter(known -> known.id().equals(work))
                            .findFirst())
                    .map(work -> dossiers.open(id, Optional.of(work.number())))
                    .orElse(shown);
        }
        try {
            return dossiers.open(id, Optional.of(Integer.parseInt(version)));
        } catch (NumberFormatException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
