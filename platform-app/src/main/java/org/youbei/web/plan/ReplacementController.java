package org.youbei.web.plan;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.plan.PlanReplacement;
import org.youbei.web.kit.answer.Answers;
import org.youbei.web.kit.part.Flash;

/** Finds words in the whole draft, shows where they stand, and replaces them where a person says so. */
@Controller
@RequestMapping("/plans/{id}/replacement")
class ReplacementController {
    private final PlanReplacement replacement;
    private final PlanDrafts drafts;
    private final PlanWords words;

    ReplacementController(PlanReplacement replacement, PlanDrafts drafts, PlanWords words) {
        this.replacement = replacement;
        this.drafts = drafts;
        this.words = words;
    }

    @GetMapping
    String show(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String find,
            @RequestParam(defaultValue = "") String by,
            Model model) {
        return page(actor, id, find, by, model);
    }

    @PostMapping
    Object replace(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String find,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") Set<UUID> section,
            Model model,
            RedirectAttributes redirect) {
        drafts.kept(actor, id);
        return switch (replacement.replace(actor, id, find, by, section)) {
            case Outcome.Done<Integer>(var count) -> {
                redirect.addFlashAttribute("flash", Flash.done("plan.replacement.done", count));
                yield "redirect:/plans/" + id + "/sections";
            }
            case Outcome.Refused<Integer>(var refusals) -> {
                Answers.demandRight(refusals);
                model.addAttribute("refused", words.reasons(refusals));
                HttpStatus status = Answers.status(refusals);
                yield new ModelAndView(page(actor, id, find, by, model), model.asMap(), status);
            }
        };
    }

    private String page(Actor actor, UUID id, String find, String by, Model model) {
        var draft = drafts.kept(actor, id);
        var found =
                find.length() > PlanReplacement.LONGEST ? List.<PlanReplacement.Found>of() : replacement.find(id, find);
        model.addAttribute("plan", id.toString());
        model.addAttribute("planTitle", draft.entry().title());
        model.addAttribute("find", find);
        model.addAttribute("by", by);
        model.addAttribute("found", found);
        model.addAttribute(
                "times", found.stream().mapToInt(PlanReplacement.Found::times).sum());
        return "plan/replacement";
    }
}
