package org.youbei.web.planstructure;

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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youbei.model.Actor;
import org.youbei.model.NotFound;
import org.youbei.plan.PlanActions;
import org.youbei.plan.PlanDossier;
import org.youbei.plan.extraction.Extract;
import org.youbei.plan.response.ActionStep;
import org.youbei.web.plan.PlanDrafts;

/** The action steps of a draft. */
@Controller
@RequestMapping("/plans/{id}/steps")
class ActionController {
    private static final String TEMPLATE = "step";
    private static final String PLACE = "steps";

    private final PlanActions actions;
    private final PartPage page;

    ActionController(PlanActions actions, PartPage page) {
        this.actions = actions;
        this.page = page;
    }

    @GetMapping("/new")
    String blank(Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID from, Model model) {
        var draft = page.draft(actor, id);
        var form = page.extract(draft, from)
                .map(one -> one instanceof Extract.OfStep step ? ActionForm.of(step.words()) : new ActionForm())
                .orElseGet(ActionForm::new);
        model.addAttribute("form", form);
        return page.form(TEMPLATE, draft, null, model);
    }

    @PostMapping
    Object create(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") ActionForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        var answer = answer(actor, id, null);
        return errors.hasErrors()
                ? page.again(answer, model, HttpStatus.UNPROCESSABLE_CONTENT)
                : page.answer(answer, actions.addStep(actor, id, form.words()), errors, model, redirect);
    }

    @GetMapping("/{step}")
    String edit(Actor actor, @PathVariable UUID id, @PathVariable UUID step, Model model) {
        var draft = page.draft(actor, id);
        model.addAttribute("form", ActionForm.of(step(draft, step)));
        return page.form(TEMPLATE, draft, step, model);
    }

    @PostMapping("/{step}")
    Object update(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID step,
            @ModelAttribute("form") ActionForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        var answer = answer(actor, id, step);
        model.addAttribute("theirs", step(answer.draft(), step));
        if (errors.hasErrors()) {
            return page.again(answer, model, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var outcome = actions.rewriteStep(actor, id, step, Said.of(form.getRevision()), form.words());
        return page.answer(answer, outcome, errors, model, redirect);
    }

    @PostMapping("/{step}/move")
    String move(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID step,
            @RequestParam boolean later,
            RedirectAttributes redirect) {
        var list = list(id);
        return PlanDrafts.answer(
                actions.moveStep(actor, id, step, later), "plan.structure.moved", list, list, redirect);
    }

    @PostMapping("/{step}/removal")
    String remove(Actor actor, @PathVariable UUID id, @PathVariable UUID step, RedirectAttributes redirect) {
        var list = list(id);
        return PlanDrafts.answer(actions.removeStep(actor, id, step), "plan.structure.removed", list, list, redirect);
    }

    private static String list(UUID id) {
        return "/plans/" + id + "/structure#" + PLACE;
    }

    private PartPage.Answer answer(Actor actor, UUID id, @Nullable UUID part) {
        return new PartPage.Answer(TEMPLATE, PLACE, page.draft(actor, id), part);
    }

    private ActionStep step(PlanDossier draft, UUID id) {
        return page.structure(draft).steps().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
    }
}
