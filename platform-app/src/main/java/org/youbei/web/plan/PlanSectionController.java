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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.plan.PlanDossier;
import org.youbei.plan.PlanDossiers;
import org.youbei.plan.PlanNotFound;
import org.youbei.plan.PlanRefusal;
import org.youbei.plan.PlanText;
import org.youbei.plan.VersionFacts;
import org.youbei.plan.section.Direction;
import org.youbei.plan.section.Section;
import org.youbei.web.part.Flash;
import org.youbei.web.part.Refusals;

/** Writes the text of a draft, one section at a time. */
@Controller
@RequestMapping("/plans/{id}/sections")
class PlanSectionController {
    private static final String ONE = "/{section}";

    private final PlanText text;
    private final PlanDossiers dossiers;

    PlanSectionController(PlanText text, PlanDossiers dossiers) {
        this.text = text;
        this.dossiers = dossiers;
    }

    @GetMapping("/new")
    String blank(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "false") boolean below,
            Model model) {
        model.addAttribute("form", new SectionForm(after, below, 0, "", "", ""));
        return form(kept(actor, draft(id)), null, model);
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
            return refused(id, null, model, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (text.add(
                actor, id, Optional.ofNullable(form.after()), Boolean.TRUE.equals(form.below()), form.passage())) {
            case Outcome.Done<UUID>(var section) -> done(id, section, "plan.section.added", redirect);
            case Outcome.Refused<UUID>(var refusals) -> {
                Refusals.show(refusals, errors);
                yield refused(id, null, model, PlanAnswers.status(refusals));
            }
        };
    }

    @GetMapping(ONE)
    String edit(Actor actor, @PathVariable UUID id, @PathVariable UUID section, Model model) {
        var draft = kept(actor, draft(id));
        model.addAttribute("form", SectionForm.of(section(draft, section)));
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
            return refused(id, section, model, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (text.rewrite(
                actor, id, section, form.revision() == null ? -1 : form.revision(), form.passage())) {
            case Outcome.Done<UUID> done -> done(id, section, "plan.section.rewritten", redirect);
            case Outcome.Refused<UUID>(var refusals) -> {
                Refusals.show(refusals, errors);
                theirs(id, section, refusals, model);
                yield refused(id, section, model, PlanAnswers.status(refusals));
            }
        };
    }

    @PostMapping(ONE + "/move")
    String move(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID section,
            @RequestParam Direction direction,
            RedirectAttributes redirect) {
        return answered(text.move(actor, id, section, direction), id, section, "plan.section.moved", redirect);
    }

    @PostMapping(ONE + "/removal")
    String remove(Actor actor, @PathVariable UUID id, @PathVariable UUID section, RedirectAttributes redirect) {
        return answered(text.remove(actor, id, section), id, section, "plan.section.removed", redirect);
    }

    private String answered(Outcome<UUID> outcome, UUID id, UUID section, String key, RedirectAttributes redirect) {
        return switch (outcome) {
            case Outcome.Done<UUID> done -> done(id, section, key, redirect);
            case Outcome.Refused<UUID>(var refusals) -> throw new ResponseStatusException(PlanAnswers.status(refusals));
        };
    }

    private String done(UUID id, UUID section, String key, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", Flash.done(key));
        var place = draft(id).sections().stream()
                .filter(known -> known.id().equals(section))
                .map(known -> "#s" + known.position())
                .findFirst();
        return "redirect:/plans/" + id + "?version=work" + place.orElse("");
    }

    private void theirs(UUID id, UUID section, List<Refusal> refusals, Model model) {
        if (PlanAnswers.any(refusals, PlanRefusal.CHANGED_MEANWHILE)) {
            model.addAttribute("theirs", section(draft(id), section));
        }
    }

    private ModelAndView refused(UUID id, @Nullable UUID section, Model model, HttpStatus status) {
        return new ModelAndView(form(draft(id), section, model), model.asMap(), status);
    }

    private static String form(PlanDossier draft, @Nullable UUID section, Model model) {
        model.addAttribute("plan", draft.id());
        model.addAttribute("planTitle", draft.entry().title());
        model.addAttribute("section", section);
        return "plan/section";
    }

    /** The version in work; without one there is nothing to write. */
    private PlanDossier draft(UUID id) {
        var shown = dossiers.open(id, Optional.empty());
        var number = shown.working()
                .flatMap(work -> shown.versions().stream()
                        .filter(known -> known.id().equals(work))
                        .findFirst())
                .map(VersionFacts::number)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.CONFLICT));
        return dossiers.open(id, Optional.of(number));
    }

    private static PlanDossier kept(Actor actor, PlanDossier plan) {
        PlanAnswers.demandKeeper(actor, plan.entry().unit());
        return plan;
    }

    private static Section section(PlanDossier draft, UUID id) {
        return draft.sections().stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new PlanNotFound(id));
    }
}
