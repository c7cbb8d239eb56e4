package org.youbei.web.plan;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youbei.model.Actor;
import org.youbei.model.NotFound;
import org.youbei.plan.Authority;
import org.youbei.plan.PlanDossier;
import org.youbei.plan.PlanDossiers;
import org.youbei.plan.health.HealthChecks;
import org.youbei.plan.health.PlanHealth;
import org.youbei.web.kit.part.Flash;

/** Whether a plan in force still holds: what it leans on that fails, where, and who can repair it. */
@Controller
class HealthController {
    private final PlanDossiers dossiers;
    private final HealthViews views;
    private final PlanHealth health;
    private final HealthChecks checks;

    HealthController(PlanDossiers dossiers, HealthViews views, PlanHealth health, HealthChecks checks) {
        this.dossiers = dossiers;
        this.views = views;
        this.health = health;
        this.checks = checks;
    }

    @GetMapping("/plans/{id}/health")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        var plan = open(actor, id);
        model.addAttribute("plan", id);
        model.addAttribute("planTitle", plan.entry().title());
        model.addAttribute("crumbs", TaskController.crumbs(plan));
        model.addAttribute("keeps", Authority.keeps(actor, plan.entry().unit()));
        model.addAttribute("health", views.of(plan, actor).orElse(null));
        return "plan/health";
    }

    /** Looks again at once, instead of waiting for the night. */
    @PostMapping("/plans/{id}/health-check")
    String check(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        var plan = open(actor, id);
        PlanAnswers.demandKeeper(actor, plan.entry().unit());
        checks.check(List.of(id));
        redirect.addFlashAttribute("flash", Flash.done("plan.health.checked"));
        return "redirect:/plans/" + id + "/health";
    }

    /** Where a duty to repair leads. */
    @GetMapping("/plan-weaknesses/{id}")
    String weakness(Actor actor, @PathVariable UUID id) {
        PlanAnswers.demandReader(actor);
        var weakness = health.find(id).orElseThrow(() -> new NotFound(id));
        return "redirect:/plans/" + weakness.plan() + "/health";
    }

    private PlanDossier open(Actor actor, UUID id) {
        PlanAnswers.demandReader(actor);
        var plan = dossiers.open(id, Optional.empty());
        if (!actor.scope().contains(plan.entry().unit())) {
            throw new NotFound(id);
        }
        return plan;
    }
}
