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
import org.youbei.model.Outcome;
import org.youbei.model.ResponseLevel;
import org.youbei.plan.PlanActions;
import org.youbei.plan.PlanDossier;
import org.youbei.plan.extraction.Extract;
import org.youbei.plan.response.Response;
import org.youbei.web.plan.PlanDrafts;

/** The response levels of a draft. */
@Controller
@RequestMapping("/plans/{id}/responses")
class ResponseController {
    private static final String TEMPLATE = "response";
    private static final String PLACE = "responses";
    private static final ResponseForm BLANK = new ResponseForm(ResponseLevel.IV, 0, "", "", "");

    private final PlanActions actions;
    private final PartPage page;

    ResponseController(PlanActions actions, PartPage page) {
        this.actions = actions;
        this.page = page;
    }

    @GetMapping("/new")
    String blank(Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID from, Model model) {
        var draft = page.draft(actor, id);
        var form = page.extract(draft, from)
                .map(one -> one instanceof Extract.OfLevel(var section, var sentence, var level, var said)
                        ? new ResponseForm(level, 0, said.trigger(), said.actions(), said.decider())
                        : BLANK)
                .orElse(BLANK);
        model.addAttribute("form", form);
        return page.form(TEMPLATE, draft, null, model);
    }

    @PostMapping
    Object create(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") ResponseForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        var answer = answer(actor, id, null);
        var level = form.level();
        return errors.hasErrors() || level == null
                ? page.again(answer, model, HttpStatus.UNPROCESSABLE_CONTENT)
                : page.answer(answer, actions.addResponse(actor, id, level, form.words()), errors, model, redirect);
    }

    @GetMapping("/{response}")
    String edit(Actor actor, @PathVariable UUID id, @PathVariable UUID response, Model model) {
        var draft = page.draft(actor, id);
        model.addAttribute("form", ResponseForm.of(response(draft, response)));
        return page.form(TEMPLATE, draft, response, model);
    }

    @PostMapping("/{response}")
    Object update(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID response,
            @ModelAttribute("form") ResponseForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        var answer = answer(actor, id, response);
        model.addAttribute("theirs", response(answer.draft(), response));
        if (errors.hasErrors()) {
            return page.again(answer, model, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Outcome<UUID> outcome = actions.rewriteResponse(actor, id, response, Said.of(form.revision()), form.words());
        return page.answer(answer, outcome, errors, model, redirect);
    }

    @PostMapping("/{response}/removal")
    String remove(Actor actor, @PathVariable UUID id, @PathVariable UUID response, RedirectAttributes redirect) {
        var list = "/plans/" + id + "/structure#" + PLACE;
        return PlanDrafts.answer(
                actions.removeResponse(actor, id, response), "plan.structure.removed", list, list, redirect);
    }

    private PartPage.Answer answer(Actor actor, UUID id, @Nullable UUID part) {
        return new PartPage.Answer(TEMPLATE, PLACE, page.draft(actor, id), part);
    }

    private Response response(PlanDossier draft, UUID id) {
        return page.structure(draft).responses().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
    }
}
