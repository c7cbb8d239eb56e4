package org.youbei.web.planstructure;

import java.util.LinkedHashMap;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youbei.model.Actor;
import org.youbei.model.BindableKind;
import org.youbei.model.BindableThing;
import org.youbei.model.Outcome;
import org.youbei.plan.PlanBindings;
import org.youbei.plan.PlanDossier;
import org.youbei.plan.binding.Anchor;
import org.youbei.web.kit.answer.Answers;
import org.youbei.web.kit.part.Flash;
import org.youbei.web.kit.part.Refusals;
import org.youbei.web.plan.PlanDrafts;

/** Binds sections, steps and contacts of a draft to what they lean on. */
@Controller
@RequestMapping("/plans/{id}/bindings")
class BindingController {
    private final PlanBindings bindings;
    private final PartPage page;

    BindingController(PlanBindings bindings, PartPage page) {
        this.bindings = bindings;
        this.page = page;
    }

    @GetMapping("/new")
    String blank(Actor actor, @PathVariable UUID id, @ModelAttribute("form") BindingForm form, Model model) {
        return form(page.draft(actor, id), form, model);
    }

    @PostMapping
    Object create(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") BindingForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        var draft = page.draft(actor, id);
        var thing = thing(draft, form);
        if (errors.hasErrors() || thing == null) {
            if (thing == null) {
                errors.rejectValue("thing", "refusal.plan.thing-unknown");
            }
            return new ModelAndView(form(draft, form, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var outcome = bindings.bind(actor, id, anchor(form), thing, form.getQuota(), Said.of(form.getQuotaUnit()));
        return switch (outcome) {
            case Outcome.Done<UUID> done -> {
                redirect.addFlashAttribute("flash", Flash.done("plan.structure.bound"));
                yield "redirect:" + back(id, anchor(form));
            }
            case Outcome.Refused<UUID>(var refusals) -> {
                Refusals.show(refusals, errors);
                yield new ModelAndView(form(draft, form, model), model.asMap(), Answers.status(refusals));
            }
        };
    }

    @PostMapping("/{binding}/removal")
    String remove(Actor actor, @PathVariable UUID id, @PathVariable UUID binding, RedirectAttributes redirect) {
        var list = "/plans/" + id + "/structure";
        return PlanDrafts.answer(bindings.unbind(actor, id, binding), "plan.structure.unbound", list, list, redirect);
    }

    private String form(PlanDossier draft, BindingForm form, Model model) {
        var choices = new LinkedHashMap<String, String>();
        bindings.offered(draft.entry().unit())
                .forEach(thing -> choices.put(
                        thing.kind() + ":" + thing.reference(),
                        page.words().say("bindable.kind." + thing.kind()) + " · " + thing.name()));
        model.addAttribute("things", choices);
        model.addAttribute("back", back(draft.id(), anchor(form)));
        return page.form("binding", draft, form.getOf(), model);
    }

    private static String back(UUID id, Anchor anchor) {
        var base = "/plans/" + id;
        return switch (anchor.kind()) {
            case SECTION -> base + "/sections/" + anchor.id();
            case STEP -> base + "/steps/" + anchor.id();
            case CONTACT -> base + "/contacts/" + anchor.id();
        };
    }

    private static Anchor anchor(BindingForm form) {
        var of = form.getOf();
        if (of == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new Anchor(form.getAt(), of);
    }

    private static @Nullable BindableThing thing(PlanDossier draft, BindingForm form) {
        var parts = Said.of(form.getThing()).split(":", 2);
        for (var kind : BindableKind.values()) {
            if (parts.length == 2 && kind.name().equals(parts[0])) {
                return new BindableThing(kind, parts[1], "", draft.entry().unit());
            }
        }
        return null;
    }
}
