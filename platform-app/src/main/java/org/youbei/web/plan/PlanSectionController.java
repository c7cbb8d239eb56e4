package org.youbei.web.plan;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.plan.PlanDossier;
import org.youbei.plan.PlanRefusal;
import org.youbei.plan.PlanText;
import org.youbei.web.kit.answer.Answers;
import org.youbei.web.kit.part.Flash;
import org.youbei.web.kit.part.Refusals;

/** Writes the text of a draft, one section at a time. */
@Controller
@RequestMapping("/plans/{id}/sections")
class PlanSectionController {
    private static final String ONE = "/{section}";

    private final PlanText text;
    private final PlanDrafts drafts;
    private final SectionPage page;

    PlanSectionController(PlanText text, PlanDrafts drafts, SectionPage page) {
        this.text = text;
        this.drafts = drafts;
        this.page = page;
    }

    @GetMapping("/new")
    String blank(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "false") boolean below,
            Model model) {
        model.addAttribute("form", new SectionForm(after, below, 0, "", "", ""));
        return form(drafts.kept(actor, id), null, model);
    }

    @PostMapping
    Object create(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") SectionForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) {
            return refused(actor, id, null, model, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (text.add(
                actor, id, Optional.ofNullable(form.after()), Boolean.TRUE.equals(form.below()), form.passage())) {
            case Outcome.Done<UUID>(var section) -> done(id, section, "plan.section.added", redirect);
            case Outcome.Refused<UUID>(var refusals) -> {
                Refusals.show(refusals, errors);
                yield refused(actor, id, null, model, Answers.status(refusals));
            }
        };
    }

    @GetMapping(ONE)
    String edit(Actor actor, @PathVariable UUID id, @PathVariable UUID section, Model model) {
        var draft = drafts.kept(actor, id);
        model.addAttribute("form", SectionForm.of(PlanDrafts.section(draft, section)));
        return form(draft, section, model);
    }

    @PostMapping(ONE)
    Object update(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID section,
            @ModelAttribute("form") SectionForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) {
            return refused(actor, id, section, model, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (text.rewrite(
                actor, id, section, form.revision() == null ? -1 : form.revision(), form.passage())) {
            case Outcome.Done<UUID> done -> done(id, section, "plan.section.rewritten", redirect);
            case Outcome.Refused<UUID>(var refusals) -> {
                Refusals.show(refusals, errors);
                theirs(actor, id, section, refusals, model);
                yield refused(actor, id, section, model, Answers.status(refusals));
            }
        };
    }

    private static String done(UUID id, UUID section, String key, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", Flash.done(key));
        return "redirect:/plans/" + id + "/sections#" + section;
    }

    private void theirs(Actor actor, UUID id, UUID section, List<Refusal> refusals, Model model) {
        if (PlanRefusal.CHANGED_MEANWHILE.in(refusals)) {
            model.addAttribute("theirs", PlanDrafts.section(drafts.kept(actor, id), section));
        }
    }

    private ModelAndView refused(Actor actor, UUID id, @Nullable UUID section, Model model, HttpStatus status) {
        return new ModelAndView(form(drafts.kept(actor, id), section, model), model.asMap(), status);
    }

    private String form(PlanDossier draft, @Nullable UUID section, Model model) {
        return page.show(draft, section, model);
    }
}
