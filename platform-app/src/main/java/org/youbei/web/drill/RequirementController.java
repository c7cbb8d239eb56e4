package org.youbei.web.drill;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youbei.drill.Drill;
import org.youbei.drill.DrillAuthority;
import org.youbei.drill.DrillRefusal;
import org.youbei.drill.RequirementDesk;
import org.youbei.drill.coverage.Requirement;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.model.UuidV7;
import org.youbei.web.part.Flash;
import org.youbei.web.part.Refusals;

/** Enters what must be drilled beside plans. */
@Controller
class RequirementController {
    private final RequirementDesk requirements;
    private final DrillChoices choices;
    private final Clock clock;

    RequirementController(RequirementDesk requirements, DrillChoices choices, Clock clock) {
        this.requirements = requirements;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping("/drill-requirements/new")
    ModelAndView blank(Actor actor, Model model) {
        if (!DrillAuthority.works(actor)) {
            throw new AccessDeniedException("keeps no drills");
        }
        var form = new RequirementFields();
        form.setId(UuidV7.next(clock));
        form.setSince(LocalDate.ofInstant(clock.instant(), Drill.CHINA));
        actor.scope().unit().ifPresent(unit -> form.setUnit(unit.value()));
        model.addAttribute("form", form);
        return page(actor, model, HttpStatus.OK);
    }

    @PostMapping("/drill-requirements")
    Object enter(
            Actor actor,
            @Valid @ModelAttribute("form") RequirementFields form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (!DrillAuthority.works(actor)) {
            throw new AccessDeniedException("keeps no drills");
        }
        var unit = JurisdictionCode.parse(ItemFields.said(form.getUnit()));
        var since = form.getSince();
        if (unit.isEmpty() && !errors.hasFieldErrors("unit")) {
            Refusals.show(java.util.List.of(DrillRefusal.UNIT_OUTSIDE.at("unit")), errors);
        }
        if (unit.isEmpty() || since == null || errors.hasErrors()) {
            return page(actor, model, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var id = form.getId() == null ? UuidV7.next(clock) : form.getId();
        var outcome = requirements.enter(
                actor, id, unit.get(), ItemFields.said(form.getRule()), ItemFields.said(form.getName()), since);
        return switch (outcome) {
            case Outcome.Done<UUID> done -> {
                redirect.addFlashAttribute(
                        "flash", Flash.done("drill.requirement.entered", ItemFields.said(form.getName())));
                yield "redirect:/drill-coverage";
            }
            case Outcome.Refused<UUID>(var refusals) -> {
                Refusals.show(refusals, errors);
                yield page(actor, model, DrillAnswers.status(refusals));
            }
        };
    }

    @GetMapping("/drill-requirements/{id}/end")
    ModelAndView ending(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("form", new EndFields());
        return ending(kept(actor, id), model, HttpStatus.OK);
    }

    /** Nothing has to be drilled for it any more: its duty is closed with the reason. */
    @PostMapping("/drill-requirements/{id}/end")
    Object end(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") EndFields form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        var requirement = kept(actor, id);
        return switch (requirements.end(actor, id, ItemFields.said(form.getReason()))) {
            case Outcome.Done<UUID> done -> {
                redirect.addFlashAttribute("flash", Flash.done("drill.requirement.ended", requirement.name()));
                yield "redirect:/drill-coverage";
            }
            case Outcome.Refused<UUID>(var refusals) -> {
                Refusals.show(refusals, errors);
                yield ending(requirement, model, DrillAnswers.status(refusals));
            }
        };
    }

    private Requirement kept(Actor actor, UUID id) {
        DrillAnswers.demandReader(actor);
        var requirement = requirements.find(id);
        DrillAnswers.demandKeeper(actor, requirement.unit());
        return requirement;
    }

    private static ModelAndView ending(Requirement requirement, Model model, HttpStatus status) {
        model.addAttribute("requirement", requirement);
        return new ModelAndView("drill/requirement-end", model.asMap(), status);
    }

    /** What the law asks of every street and community below, where it is missing. */
    @PostMapping("/drill-requirements/statutory")
    String statutory(Actor actor, RedirectAttributes redirect) {
        return switch (requirements.enterStatutory(actor)) {
            case Outcome.Done<Integer>(var count) -> {
                redirect.addFlashAttribute("flash", Flash.done("drill.requirement.statutory.done", count));
                yield "redirect:/drill-coverage";
            }
            case Outcome.Refused<Integer>(var refusals) ->
                throw new ResponseStatusException(DrillAnswers.status(refusals));
        };
    }

    private ModelAndView page(Actor actor, Model model, HttpStatus status) {
        model.addAttribute("units", choices.units(actor));
        model.addAttribute("rules", rules());
        return new ModelAndView("drill/requirement", model.asMap(), status);
    }

    private Map<String, String> rules() {
        var choices = new LinkedHashMap<String, String>();
        requirements
                .rules()
                .forEach(rule -> choices.put(
                        rule.id(),
                        rule.title().in(LocaleContextHolder.getLocale()) + " · "
                                + rule.document().in(LocaleContextHolder.getLocale())));
        return choices;
    }
}
