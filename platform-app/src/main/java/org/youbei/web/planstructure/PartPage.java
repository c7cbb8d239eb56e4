package org.youbei.web.planstructure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.ResponseLevel;
import org.youbei.plan.PlanDossier;
import org.youbei.plan.PlanRefusal;
import org.youbei.plan.PlanStructure;
import org.youbei.plan.PlanStructures;
import org.youbei.plan.extraction.Extract;
import org.youbei.plan.extraction.Extraction;
import org.youbei.web.kit.answer.Answers;
import org.youbei.web.kit.part.Flash;
import org.youbei.web.kit.part.Refusals;
import org.youbei.web.plan.PlanDrafts;
import org.youbei.web.plan.PlanWords;
import org.youbei.web.plan.StructureView;

/** What the forms of a draft's parts have in common: what they offer to choose from, and how they answer. */
@Component
class PartPage {
    private final PlanDrafts drafts;
    private final PlanStructures structures;
    private final PlanWords words;

    PartPage(PlanDrafts drafts, PlanStructures structures, PlanWords words) {
        this.drafts = drafts;
        this.structures = structures;
        this.words = words;
    }

    PlanDossier draft(Actor actor, UUID plan) {
        return drafts.kept(actor, plan);
    }

    PlanStructure structure(PlanDossier draft) {
        return structures.of(draft.version().id());
    }

    /** What the draft's text seems to say, and what it does not say beside its text yet. */
    Extraction extraction(PlanDossier draft) {
        return Extraction.of(draft.sections()).without(structure(draft));
    }

    /** One of those, with which a form begins; nothing where it is not there any more. */
    Optional<Extract> extract(PlanDossier draft, @Nullable UUID from) {
        return Optional.ofNullable(from).flatMap(id -> extraction(draft).find(id));
    }

    PlanWords words() {
        return words;
    }

    /** @param part the one that is changed, nothing for a new one */
    String form(String template, PlanDossier draft, @Nullable UUID part, Model model) {
        model.addAttribute("plan", draft.id().toString());
        model.addAttribute("planTitle", draft.entry().title());
        model.addAttribute("part", part);
        model.addAttribute("levels", words.choices("plan.level.", ResponseLevel.values()));
        model.addAttribute("sections", sections(draft));
        model.addAttribute("bound", part == null ? List.of() : bound(draft, part));
        return "planstructure/" + template;
    }

    /** To the list where it was done, else the form again with what was typed. */
    Object answer(
            Answer answer, Outcome<UUID> outcome, BindingResult errors, Model model, RedirectAttributes redirect) {
        return switch (outcome) {
            case Outcome.Done<UUID> done -> {
                redirect.addFlashAttribute("flash", Flash.done("plan.structure.saved"));
                yield "redirect:/plans/" + answer.draft().id() + "/structure#" + answer.place();
            }
            case Outcome.Refused<UUID>(var refusals) -> {
                Refusals.show(refusals, errors);
                model.addAttribute("conflict", conflict(refusals));
                yield again(answer, model, Answers.status(refusals));
            }
        };
    }

    ModelAndView again(Answer answer, Model model, HttpStatus status) {
        return new ModelAndView(form(answer.template(), answer.draft(), answer.part(), model), model.asMap(), status);
    }

    static boolean conflict(List<Refusal> refusals) {
        return PlanRefusal.CHANGED_MEANWHILE.in(refusals);
    }

    /**
     * Where a form belongs.
     *
     * @param place of its list on the page
     */
    record Answer(
            String template,
            String place,
            PlanDossier draft,
            @Nullable UUID part) {}

    /** What leans on something at this part. */
    private List<StructureView.BindingRow> bound(PlanDossier draft, UUID part) {
        var bindings = structure(draft).bindings().stream()
                .filter(binding -> binding.anchor().id().equals(part))
                .toList();
        var here = new PlanStructure(List.of(), List.of(), List.of(), bindings, List.of());
        return StructureView.of(draft, here, words).bindings();
    }

    private static Map<String, String> sections(PlanDossier draft) {
        var sections = new LinkedHashMap<String, String>();
        draft.sections()
                .forEach(section ->
                        sections.put(section.id().toString(), (section.number() + " " + section.title()).strip()));
        return sections;
    }
}
