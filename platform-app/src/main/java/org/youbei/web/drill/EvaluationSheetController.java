package org.youbei.web.drill;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
import org.youbei.drill.DrillCalendar;
import org.youbei.drill.DrillRefusal;
import org.youbei.drill.EvaluationDesk;
import org.youbei.drill.EvaluationDesk.Opinion;
import org.youbei.drill.PreparationDesk;
import org.youbei.drill.evaluation.ChecklistGroup;
import org.youbei.drill.evaluation.ChecklistMark;
import org.youbei.drill.evaluation.Mark;
import org.youbei.drill.evaluation.Rating;
import org.youbei.drill.preparation.Objective;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.web.kit.answer.Answers;
import org.youbei.web.kit.part.Flash;

/** The sheet of one evaluator: saved as often as wanted, submitted once. */
@Controller
@RequestMapping("/drills/{id}/evaluation-sheet")
class EvaluationSheetController {
    private final DrillCalendar calendar;
    private final EvaluationDesk evaluation;
    private final PreparationDesk preparation;
    private final DrillWords words;

    EvaluationSheetController(
            DrillCalendar calendar, EvaluationDesk evaluation, PreparationDesk preparation, DrillWords words) {
        this.calendar = calendar;
        this.evaluation = evaluation;
        this.preparation = preparation;
        this.words = words;
    }

    /** A line to be marked; its fields are {@code mark-<key>} and {@code remark-<key>}. */
    record Line(String key, String title, String under, String mark, String remark) {}

    @GetMapping
    ModelAndView show(Actor actor, @PathVariable UUID id, Model model) {
        DrillAnswers.demandReader(actor);
        return page(actor, calendar.find(id), model, HttpStatus.OK, List.of());
    }

    @PostMapping
    Object save(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            Model model,
            RedirectAttributes redirect) {
        DrillAnswers.demandReader(actor);
        var drill = calendar.find(id);
        var objectives = preparation.of(drill).objectives().stream()
                .map(Objective::id)
                .collect(Collectors.toMap(Function.identity(), one -> opinion(fields, one.toString())));
        var groups = Arrays.stream(ChecklistGroup.values())
                .collect(Collectors.toMap(Function.identity(), group -> opinion(fields, group.name())));
        var submits = fields.containsKey("submit");
        var outcome = evaluation
                .save(actor, id, given(objectives), given(groups))
                .then(saved -> submits ? evaluation.submit(actor, id) : Outcome.done(saved));
        return switch (outcome) {
            case Outcome.Done<UUID> done -> {
                redirect.addFlashAttribute(
                        "flash", Flash.done(submits ? "drill.evaluation.submitted" : "drill.evaluation.saved"));
                yield "redirect:/drills/" + id + (submits ? "" : "/evaluation-sheet");
            }
            case Outcome.Refused<UUID>(var refusals) -> page(actor, drill, model, Answers.status(refusals), refusals);
        };
    }

    private static Optional<Opinion> opinion(Map<String, String> fields, String key) {
        var mark = fields.getOrDefault("mark-" + key, "");
        return Arrays.stream(Mark.values())
                .filter(known -> known.name().equals(mark))
                .findFirst()
                .map(known -> new Opinion(known, fields.getOrDefault("remark-" + key, "")));
    }

    private static <K> Map<K, Opinion> given(Map<K, Optional<Opinion>> opinions) {
        var given = new LinkedHashMap<K, Opinion>();
        opinions.forEach((key, opinion) -> opinion.ifPresent(value -> given.put(key, value)));
        return given;
    }

    private ModelAndView page(Actor actor, Drill drill, Model model, HttpStatus status, List<Refusal> refusals) {
        var evaluator = evaluation.evaluator(actor, drill.getId());
        model.addAttribute("drill", drill.getId());
        model.addAttribute("drillTitle", drill.title());
        if (evaluator.isEmpty()) {
            model.addAttribute("heading", words.say("drill.evaluation-sheet"));
            model.addAttribute("barred", words.reasons(List.of(DrillRefusal.NOT_ASSIGNED.refusal())));
            return new ModelAndView("drill/barred", model.asMap(), HttpStatus.FORBIDDEN);
        }
        model.addAttribute("refused", words.reasons(refusals));
        model.addAttribute("submitted", evaluator.get().submittedAt() != null);
        model.addAttribute("ended", drill.isEnded());
        model.addAttribute("marks", words.choices("drill.mark.", Mark.values()));
        model.addAttribute("objectives", objectives(actor, drill));
        model.addAttribute("groups", groups(actor, drill));
        return new ModelAndView("drill/evaluation-sheet", model.asMap(), status);
    }

    private List<Line> objectives(Actor actor, Drill drill) {
        var own = evaluation.ratings(actor, drill.getId()).stream()
                .filter(rating -> rating.account().equals(actor.account()))
                .collect(Collectors.toMap(Rating::objective, Function.identity()));
        return preparation.of(drill).objectives().stream()
                .map(one -> {
                    var rating = own.get(one.id());
                    return line(
                            one.id().toString(),
                            one.capability(),
                            (one.criterion() + " " + one.sectionLabel()).strip(),
                            rating == null ? null : rating.mark(),
                            rating == null ? "" : rating.remark());
                })
                .toList();
    }

    private List<Line> groups(Actor actor, Drill drill) {
        var own = evaluation.checklist(actor, drill.getId()).stream()
                .filter(mark -> mark.account().equals(actor.account()))
                .collect(Collectors.toMap(ChecklistMark::group, Function.identity()));
        return Arrays.stream(ChecklistGroup.values())
                .map(group -> {
                    var mark = own.get(group);
                    return line(
                            group.name(),
                            words.of("drill.group.", group),
                            words.say(group.isPreparation() ? "drill.group.preparation" : "drill.group.conduct"),
                            mark == null ? null : mark.mark(),
                            mark == null ? "" : mark.remark());
                })
                .toList();
    }

    private static Line line(String key, String title, String under, @Nullable Mark mark, String remark) {
        return new Line(key, title, under, mark == null ? "" : mark.name(), remark);
    }
}
