package org.youbei.web.sweep;

import java.util.Locale;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.model.Role;
import org.youbei.obligation.sweep.Sweeps;
import org.youbei.web.part.Flash;

/** The runs of the sweep, and one more now. */
@Controller
@RequestMapping("/sweeps")
class SweepController {
    private static final int RUNS = 50;

    private final Sweeps sweeps;
    private final SweepViews views;

    SweepController(Sweeps sweeps, SweepViews views) {
        this.sweeps = sweeps;
        this.views = views;
    }

    @GetMapping
    String index(Actor actor, Locale locale, Model model) {
        demand(actor, Role.DISTRICT_SUPERVISOR, Role.ADMINISTRATOR, Role.AUDITOR);
        model.addAttribute(
                "runs",
                sweeps.recent(RUNS).stream().map(run -> views.line(run, locale)).toList());
        model.addAttribute("mayRun", actor.has(Role.DISTRICT_SUPERVISOR, Role.ADMINISTRATOR));
        return "sweep/index";
    }

    @PostMapping
    String create(Actor actor, RedirectAttributes redirect) {
        demand(actor, Role.DISTRICT_SUPERVISOR, Role.ADMINISTRATOR);
        if (sweeps.runNow(actor) instanceof Outcome.Done<java.util.UUID>(var id)) {
            var run = sweeps.find(id).orElseThrow();
            redirect.addFlashAttribute(
                    "flash", Flash.done("sweep.done", run.overdue(), run.reminded(), run.escalated()));
        }
        return "redirect:/sweeps";
    }

    private static void demand(Actor actor, Role... roles) {
        if (!actor.has(roles)) {
            throw new AccessDeniedException("sweeps belong to supervisors and administrators");
        }
    }
}
