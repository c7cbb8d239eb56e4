package org.youbei.web.drill;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youbei.drill.DrillAuthority;
import org.youbei.drill.DrillRefusal;
import org.youbei.drill.RequirementDesk;
import org.youbei.drill.coverage.Requirement;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.web.kit.answer.Answers;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;
import org.youbei.web.kit.part.Flash;

/** Enters what must be drilled beside plans. */
@Controller
class RequirementController {
    private static final String COVERAGE = "/drill-coverage";

    private final RequirementDesk requirements;
    private final DrillChoices choices;
    private final DrillWords words;
    private final StepPages pages;
    private final Clock clock;

    RequirementController(
            RequirementDesk requirements, DrillChoices choices, DrillWords words, StepPages pages, Clock clock) {
        this.requirements = requirements;
        this.choices = choices;
        this.words = words;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/drill-requirements/new")
    ModelAndView blank(Actor actor) {
        demandWorker(actor);
        return pages.show(entering(actor));
    }

    /** A requirement, as far as it is read. */
    private record Entry(Optional<JurisdictionCode> unit, String rule, String name, LocalDate since) {}

    @PostMapping("/drill-requirements")
    ModelAndView enter(Actor actor, Sent sent) {
        demandWorker(actor);
        return pages.lead(
                entering(actor),
                sent,
                typed -> new Entry(typed.unit("unit"), typed.words("rule"), typed.words("name"), typed.day("since")),
                (request, entry) -> entry.unit
                        .map(unit -> requirements.enter(actor, request, unit, entry.rule, entry.name, entry.since))
                        .orElseGet(() -> Outcome.refused(DrillRefusal.UNIT_OUTSIDE.at("unit"))),
                id -> next("drill.requirement.entered", sent.texts().getOrDefault("name", "")));
    }

    private StepForm entering(Actor actor) {
        var unit = actor.scope().unit().map(JurisdictionCode::value).orElse("");
        var page = new FormPages.Form(
                "drill.requirement.new",
                "drill.requirement.fields",
                words.say("drill.requirement.new.sub"),
                "",
                "/drill-requirements",
                COVERAGE);
        return StepForm.of(
                page,
                List.of(
                        FormField.select("unit", choices.units(actor), unit).with("narrow", false),
                        FormField.select("rule", rules(), "").with("narrow", false),
                        FormField.text("name", 200).hint(words.say("drill.requirement.fields.name.hint")),
                        FormField.date("since", ChinaTime.today(clock).toString())
                                .hint(words.say("drill.requirement.fields.since.hint"))));
    }

    @GetMapping("/drill-requirements/{id}/end")
    ModelAndView ending(Actor actor, @PathVariable UUID id) {
        return pages.show(ending(kept(actor, id)));
    }

    /** Nothing has to be drilled for it any more: its duty is closed with the reason. */
    @PostMapping("/drill-requirements/{id}/end")
    ModelAndView end(Actor actor, @PathVariable UUID id, Sent sent) {
        var requirement = kept(actor, id);
        return pages.lead(
                ending(requirement),
                sent,
                typed -> typed.words("reason"),
                (request, reason) -> requirements.end(actor, id, reason),
                done -> next("drill.requirement.ended", requirement.name()));
    }

    private StepForm ending(Requirement requirement) {
        var page = new FormPages.Form(
                "drill.requirement.end",
                "drill.requirement.fields",
                requirement.name(),
                words.say("drill.requirement.end.hint"),
                "/drill-requirements/" + requirement.id() + "/end",
                COVERAGE);
        return StepForm.of(page, List.of(FormField.area("reason", 500).with("rows", 3)));
    }

    private static StepPages.Next next(String said, String name) {
        return new StepPages.Next(COVERAGE, Flash.done(said, name));
    }

    private static void demandWorker(Actor actor) {
        if (!DrillAuthority.works(actor)) {
            throw new AccessDeniedException("keeps no drills");
        }
    }

    private Requirement kept(Actor actor, UUID id) {
        DrillAnswers.demandReader(actor);
        var requirement = requirements.find(id);
        DrillAnswers.demandKeeper(actor, requirement.unit());
        return requirement;
    }

    /** What the law asks of every street and community below, where it is missing. */
    @PostMapping("/drill-requirements/statutory")
    String statutory(Actor actor, RedirectAttributes redirect) {
        return switch (requirements.enterStatutory(actor)) {
            case Outcome.Done<Integer>(var count) -> {
                redirect.addFlashAttribute("flash", Flash.done("drill.requirement.statutory.done", count));
                yield "redirect:/drill-coverage";
            }
            case Outcome.Refused<Integer>(var refusals) -> throw Answers.failed(refusals);
        };
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
