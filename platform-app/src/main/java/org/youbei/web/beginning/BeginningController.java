package org.youbei.web.beginning;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youbei.demo.DemoMarker;
import org.youbei.demo.DemoRemoval;
import org.youbei.model.Actor;
import org.youbei.model.Role;
import org.youbei.web.kit.part.Flash;
import org.youbei.web.kit.part.State;

/** The first steps of an administrator, and the end of a demonstration. */
@Controller
class BeginningController {
    private final FirstSteps steps;
    private final DemoMarker demo;
    private final DemoRemoval removal;
    private final MessageSource texts;

    BeginningController(FirstSteps steps, DemoMarker demo, DemoRemoval removal, MessageSource texts) {
        this.steps = steps;
        this.demo = demo;
        this.removal = removal;
        this.texts = texts;
    }

    /** A step, ready to print. */
    record Line(String key, String href, State state) {}

    @GetMapping("/first-steps")
    String index(Actor actor, Locale locale, Model model) {
        demand(actor);
        model.addAttribute(
                "steps", steps.all().stream().map(step -> line(step, locale)).toList());
        model.addAttribute("demo", demo.present());
        model.addAttribute("removable", removal.possible());
        model.addAttribute("leaves", removal.wanted());
        return "beginning/index";
    }

    @PostMapping("/demo-removal")
    String remove(Actor actor, @RequestParam boolean wanted, RedirectAttributes redirect) {
        demand(actor);
        var key = wanted ? "beginning.demo.leaves" : "beginning.demo.stays";
        redirect.addFlashAttribute(
                "flash", removal.want(actor, wanted) ? Flash.done(key) : Flash.warn("beginning.demo.elsewhere"));
        return "redirect:/first-steps";
    }

    private Line line(FirstSteps.Step step, Locale locale) {
        var kind = step.done() ? State.Kind.DONE : step.optional() ? State.Kind.IDLE : State.Kind.SOON;
        var key = step.done() ? "done" : step.optional() ? "advised" : "needed";
        return new Line(
                step.key(), step.href(), new State(kind, texts.getMessage("beginning.state." + key, null, locale)));
    }

    private static void demand(Actor actor) {
        if (!actor.has(Role.ADMINISTRATOR)) {
            throw new AccessDeniedException("first steps belong to administrators");
        }
    }
}
