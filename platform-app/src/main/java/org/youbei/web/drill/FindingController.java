package org.youbei.web.drill;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youbei.drill.Drill;
import org.youbei.drill.DrillAuthority;
import org.youbei.drill.DrillCalendar;
import org.youbei.drill.DrillState;
import org.youbei.drill.EvaluationDesk;
import org.youbei.drill.ImprovementDesk;
import org.youbei.drill.PreparationDesk;
import org.youbei.drill.improvement.Element;
import org.youbei.drill.improvement.Finding;
import org.youbei.drill.listing.DrillFilter;
import org.youbei.drill.listing.DrillList;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.web.kit.answer.Answers;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;
import org.youbei.web.kit.form.Typed;
import org.youbei.web.kit.part.Flash;
import org.youbei.web.kit.part.State;

/** The findings of a drill, and what becomes of each. */
@Controller
@RequestMapping("/drills/{id}/findings")
class FindingController {
    private static final int DRILLS_OFFERED = 50;

    private final DrillCalendar calendar;
    private final ImprovementDesk improvement;
    private final PreparationDesk preparation;
    private final EvaluationDesk evaluation;
    private final DrillList drills;
    private final DrillChoices choices;
    private final DrillWords words;
    private final StepPages pages;

    FindingController(
            DrillCalendar calendar,
            ImprovementDesk improvement,
            PreparationDesk preparation,
            EvaluationDesk evaluation,
            DrillList drills,
            DrillChoices choices,
            DrillWords words,
            StepPages pages) {
        this.calendar = calendar;
        this.improvement = improvement;
        this.preparation = preparation;
        this.evaluation = evaluation;
        this.drills = drills;
        this.choices = choices;
        this.words = words;
        this.pages = pages;
    }

    /** A finding, ready to print; {@code open} and {@code done} say which of the small forms it gets, {@code removable} whether the reader may take it back. */
    record Line(
            String id,
            String capability,
            String text,
            String measure,
            String under,
            String repeats,
            State state,
            String news,
            boolean open,
            boolean done,
            boolean removable) {}

    @GetMapping
    ModelAndView index(Actor actor, @PathVariable UUID id, Model model) {
        DrillAnswers.demandReader(actor);
        return pages.show(form(actor, calendar.find(id), model));
    }

    @PostMapping
    ModelAndView note(Actor actor, @PathVariable UUID id, Sent sent, Model model) {
        DrillAnswers.demandReader(actor);
        var drill = calendar.find(id);
        return pages.take(
                form(actor, drill, model),
                sent,
                typed -> words(drill, typed),
                (request, words) -> improvement.note(actor, id, request, words));
    }

    @PostMapping("/{finding}/removal")
    Object withdraw(
            Actor actor, @PathVariable UUID id, @PathVariable UUID finding, Model model, RedirectAttributes redirect) {
        return answer(actor, id, improvement.withdraw(actor, id, finding), "drill.finding.withdrawn", model, redirect);
    }

    @PostMapping("/{finding}/completion")
    Object finish(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID finding,
            @RequestParam(defaultValue = "") String remark,
            Model model,
            RedirectAttributes redirect) {
        return answer(
                actor, id, improvement.finish(actor, id, finding, remark), "drill.finding.finished", model, redirect);
    }

    @PostMapping("/{finding}/verification")
    Object verify(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID finding,
            @RequestParam(required = false) @Nullable UUID later,
            @RequestParam(defaultValue = "") String label,
            Model model,
            RedirectAttributes redirect) {
        return answer(
                actor,
                id,
                improvement.verify(actor, id, finding, later, label),
                "drill.finding.verified",
                model,
                redirect);
    }

    private Object answer(
            Actor actor, UUID id, Outcome<UUID> outcome, String flash, Model model, RedirectAttributes redirect) {
        DrillAnswers.demandReader(actor);
        return switch (outcome) {
            case Outcome.Done<UUID> done -> back(id, flash, redirect);
            case Outcome.Refused<UUID>(var refusals) -> {
                model.addAttribute("refused", words.reasons(refusals));
                var page = pages.show(form(actor, calendar.find(id), model));
                page.setStatus(Answers.status(refusals));
                yield page;
            }
        };
    }

    private static String back(UUID id, String flash, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", Flash.done(flash));
        return "redirect:/drills/" + id + "/findings";
    }

    private ImprovementDesk.Words words(Drill drill, Typed typed) {
        var label = choices.sections(preparation.of(drill)).get(typed.words("section"));
        var pair = Pair.of(typed.words("section")).filter(known -> label != null);
        return new ImprovementDesk.Words(
                typed.words("capability"),
                typed.words("text"),
                typed.words("measure"),
                typed.choice("element", Element.class),
                typed.words("ownerPosition"),
                pair.map(known -> UUID.fromString(known.first())).orElse(null),
                pair.map(Pair::second).orElse(null),
                label == null ? "" : label);
    }

    private StepForm form(Actor actor, Drill drill, Model model) {
        var keeps = DrillAuthority.keeps(actor, drill.unit());
        var notes = drill.isEnded()
                && drill.state() != DrillState.CANCELLED
                && drill.reportApprovedAt().isEmpty()
                && (keeps || evaluation.evaluator(actor, drill.getId()).isPresent());
        model.addAttribute("drill", drill.getId());
        model.addAttribute("drillTitle", drill.title());
        model.addAttribute("notes", notes);
        model.addAttribute(
                "rows",
                improvement.of(drill.getId()).stream()
                        .map(finding -> line(
                                finding, keeps, notes && ImprovementDesk.mayWithdraw(actor, drill, finding), drill))
                        .toList());
        model.addAttribute("later", later(actor, drill));
        var path = "/drills/" + drill.getId();
        var page = new FormPages.Form(
                "drill.finding.note", "drill.finding.fields", drill.title(), "", path + "/findings", path);
        return StepForm.of(page, fields(drill)).after(path + "/findings").in("drill/findings");
    }

    private List<FormField> fields(Drill drill) {
        return List.of(
                FormField.text("capability", 200).hint(words.say("drill.finding.fields.capability.hint")),
                FormField.area("text", 1000).with("rows", 3),
                FormField.area("measure", 1000).with("rows", 3).optional(),
                FormField.select("element", words.choices("drill.element.", Element.values()), Element.PLANNING.name()),
                FormField.text("ownerPosition", 120).optional(),
                FormField.select("section", choices.sections(preparation.of(drill)), "")
                        .optional()
                        .with("narrow", false)
                        .hint(words.say("drill.finding.fields.section.hint")));
    }

    /** Drills that may have shown that a finding is gone. */
    private Map<String, String> later(Actor actor, Drill drill) {
        var later = new LinkedHashMap<String, String>();
        drills.first(actor.scope(), DrillFilter.ALL.in(drill.unit()), DRILLS_OFFERED).stream()
                .filter(row -> row.state().counts() && !row.id().equals(drill.getId()))
                .forEach(row -> later.put(
                        row.id().toString(),
                        words.say("drill.finding.later", row.title(), words.moment(row.startsAt()))));
        return later;
    }

    private Line line(Finding one, boolean keeps, boolean removable, Drill drill) {
        var due = one.due();
        return new Line(
                one.id().toString(),
                one.capability(),
                one.text(),
                one.measure(),
                String.join(
                        " · ",
                        java.util.stream.Stream.of(
                                        words.of("drill.element.", one.element()),
                                        one.ownerPosition(),
                                        one.sectionLabel(),
                                        due == null ? "" : words.say("drill.task.due", due.toString()))
                                .filter(word -> !word.isEmpty())
                                .toList()),
                one.repeats() == 0 ? "" : words.say("drill.finding.repeats", one.repeats()),
                state(one),
                news(one),
                keeps && one.state() == Finding.State.OPEN && drill.state() == DrillState.IMPROVING,
                keeps && one.state() == Finding.State.DONE,
                removable);
    }

    private State state(Finding one) {
        var kind = switch (one.state()) {
            case OPEN -> State.Kind.OPEN;
            case DONE -> State.Kind.SOON;
            case VERIFIED -> State.Kind.DONE;
        };
        return new State(kind, words.say("drill.finding.state." + one.state()));
    }

    private String news(Finding one) {
        if (one.verifiedOn() != null) {
            return words.say(
                    "drill.finding.verified-by", one.verifiedBy(), words.day(one.verifiedOn()), one.verifiedLabel());
        }
        return one.doneOn() == null
                ? ""
                : words.say("drill.finding.done-by", one.doneBy(), words.day(one.doneOn()), one.doneRemark());
    }
}
