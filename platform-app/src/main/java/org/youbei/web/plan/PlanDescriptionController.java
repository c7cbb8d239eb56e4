package org.youbei.web.plan;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.UuidV7;
import org.youbei.plan.Authority;
import org.youbei.plan.Plan;
import org.youbei.plan.PlanContent;
import org.youbei.plan.PlanDossier;
import org.youbei.plan.PlanDossiers;
import org.youbei.plan.PlanKind;
import org.youbei.plan.PlanRefusal;
import org.youbei.plan.PlanRegistry;
import org.youbei.plan.Procedure;
import org.youbei.web.kit.answer.Answers;
import org.youbei.web.kit.part.Flash;
import org.youbei.web.kit.part.Refusals;

/** Registers a plan by hand and changes what it is. */
@Controller
class PlanDescriptionController {
    private final PlanRegistry registry;
    private final PlanDossiers dossiers;
    private final PlanChoices choices;
    private final PlanWords words;
    private final Clock clock;

    PlanDescriptionController(
            PlanRegistry registry, PlanDossiers dossiers, PlanChoices choices, PlanWords words, Clock clock) {
        this.registry = registry;
        this.dossiers = dossiers;
        this.choices = choices;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/plans/new")
    String blank(Actor actor, Model model) {
        var units = choices.units(actor);
        var unit = units.keySet().stream().findFirst().orElseThrow(() -> new AccessDeniedException("keeps no plans"));
        var superior = choices.suggestedSuperior(new JurisdictionCode(unit), PlanKind.GENERAL)
                .orElse(null);
        model.addAttribute("form", PlanForm.blank(UuidV7.next(clock), unit, "", superior, Procedure.FULL));
        choices.offer(actor, new JurisdictionCode(unit), model);
        return "plan/new";
    }

    @PostMapping("/plans")
    Object create(
            Actor actor,
            @Valid @ModelAttribute("form") @Nullable PlanForm sent,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        var form = PlanForm.demand(sent);
        var unit = unit(form, errors);
        if (unit.isPresent() && !errors.hasErrors()) {
            var id = form.id() == null ? UuidV7.next(clock) : form.id();
            var outcome =
                    registry.register(actor, id, form.entry(unit.get()), PlanContent.EMPTY, form.procedureOrRecorded());
            switch (outcome) {
                case Outcome.Done<Plan>(var plan) -> {
                    redirect.addFlashAttribute("flash", Flash.done("plan.registered", plan.title()));
                    return "redirect:/plans/" + plan.getId();
                }
                case Outcome.Refused<Plan>(var refusals) -> {
                    Refusals.show(refusals, errors);
                    return again(actor, unit.get(), model, "plan/new", Answers.status(refusals));
                }
            }
        }
        return again(actor, unit.orElseGet(() -> top(actor)), model, "plan/new", HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/plans/{id}/edit")
    String edit(Actor actor, @PathVariable UUID id, Model model) {
        var plan = kept(actor, id);
        model.addAttribute("form", PlanForm.of(plan));
        return form(actor, plan, model);
    }

    @PostMapping("/plans/{id}")
    Object update(
            Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") @Nullable PlanForm sent,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        var plan = kept(actor, id);
        var form = PlanForm.demand(sent);
        if (errors.hasErrors()) {
            return refused(actor, plan, model, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var outcome = registry.describe(
                actor,
                id,
                form.revision() == null ? -1 : form.revision(),
                form.entry(plan.entry().unit()));
        return switch (outcome) {
            case Outcome.Done<Plan>(var done) -> {
                redirect.addFlashAttribute("flash", Flash.done("plan.described"));
                yield "redirect:/plans/" + id;
            }
            case Outcome.Refused<Plan>(var refusals) -> {
                Refusals.show(refusals, errors);
                theirs(plan, refusals, model);
                yield refused(actor, plan, model, Answers.status(refusals));
            }
        };
    }

    /** What somebody else made of the plan meanwhile, shown beside the person's own input. */
    private void theirs(PlanDossier plan, List<Refusal> refusals, Model model) {
        if (PlanRefusal.CHANGED_MEANWHILE.in(refusals)) {
            model.addAttribute("theirs", PlanFacts.of(plan, words));
            model.addAttribute("theirRevision", plan.revision());
        }
    }

    private PlanDossier kept(Actor actor, UUID id) {
        var plan = dossiers.open(id, Optional.empty());
        if (!Authority.keeps(actor, plan.entry().unit())) {
            throw new AccessDeniedException("another unit's plan");
        }
        return plan;
    }

    private ModelAndView refused(Actor actor, PlanDossier plan, Model model, HttpStatus status) {
        return new ModelAndView(form(actor, plan, model), model.asMap(), status);
    }

    private String form(Actor actor, PlanDossier plan, Model model) {
        choices.offer(actor, plan.entry().unit(), model);
        model.addAttribute("plan", plan.id());
        model.addAttribute("planTitle", plan.entry().title());
        return "plan/edit";
    }

    private ModelAndView again(Actor actor, JurisdictionCode unit, Model model, String view, HttpStatus status) {
        choices.offer(actor, unit, model);
        return new ModelAndView(view, model.asMap(), status);
    }

    private static JurisdictionCode top(Actor actor) {
        return actor.scope().unit().orElseThrow(() -> new AccessDeniedException("keeps no plans"));
    }

    private static Optional<JurisdictionCode> unit(PlanForm form, BindingResult errors) {
        var unit = Optional.ofNullable(form.unit()).flatMap(JurisdictionCode::parse);
        if (unit.isEmpty() && !errors.hasFieldErrors("unit")) {
            Refusals.show(List.of(PlanRefusal.UNIT_OUTSIDE.at("unit")), errors);
        }
        return unit;
    }
}
