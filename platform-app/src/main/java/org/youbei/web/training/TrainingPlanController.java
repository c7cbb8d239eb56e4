package org.youbei.web.training;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.training.YearPlans;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.thing.TablePage;
import org.youbei.web.kit.thing.ThingCell;
import org.youbei.web.kit.thing.ThingLink;
import org.youbei.web.kit.thing.ThingPart;
import org.youbei.web.person.PersonWords;

/** The plan of a year: what was adopted, and what the year asks for today. */
@Controller
class TrainingPlanController {
    private final YearPlans plans;
    private final TrainingWords words;
    private final PersonWords kinds;
    private final StepPages steps;
    private final Clock clock;

    TrainingPlanController(YearPlans plans, TrainingWords words, PersonWords kinds, StepPages steps, Clock clock) {
        this.plans = plans;
        this.words = words;
        this.kinds = kinds;
        this.steps = steps;
        this.clock = clock;
    }

    @GetMapping("/training-plan")
    String show(Actor actor, @RequestParam @Nullable Integer year, Model model) {
        InspectionAnswers.demandReader(actor);
        var unit = unit(actor);
        int now = ChinaTime.today(clock).getYear();
        int of = year == null ? now : Math.clamp(year, now - 5, now + 1);
        var adopted = plans.of(unit, of);
        var other = of == now ? now + 1 : now;
        var turn = ThingLink.of("/training-plan?year=" + other, words.say("training-plan.of", String.valueOf(other)));
        var draft = draft(plans.draft(actor.scope(), unit, of));
        return new TablePage(
                        words.say("training-plan.of", String.valueOf(of)),
                        adopted.map(plan -> words.say(
                                        "training-plan.adopted", words.day(plan.adoptedOn()), plan.adoptedBy()))
                                .orElseGet(() -> words.say("training-plan.sub")),
                        actor.works() && adopted.isEmpty()
                                ? List.of(
                                        new ThingLink(
                                                "/training-plan/adoption?year=" + of,
                                                words.say("training-plan.adopt"),
                                                true),
                                        turn)
                                : List.of(turn),
                        adopted.map(plan -> List.of(adopted(plan, unit, of), draft))
                                .orElseGet(() -> List.of(draft)))
                .show(model);
    }

    private ThingPart draft(List<YearPlans.Line> lines) {
        var rows = lines.stream()
                .map(line -> List.of(
                        ThingCell.of(kinds.kind(line.certificate())),
                        ThingCell.of(words.say("training-plan.people", line.people())),
                        ThingCell.of(grounds(line.grounds())),
                        ThingCell.of(words.day(line.due()))))
                .toList();
        return ThingPart.table(
                words.say("training-plan.draft"),
                List.of(
                        words.say("training.form.certificate"),
                        words.say("training-plan.number"),
                        words.say("training-plan.why"),
                        words.say("training-plan.due")),
                rows,
                words.say("training-plan.none"));
    }

    private String grounds(Map<YearPlans.Ground, Integer> grounds) {
        return grounds.entrySet().stream()
                .map(one -> words.say("training-plan.ground." + one.getKey(), one.getValue()))
                .collect(Collectors.joining("；"));
    }

    private ThingPart adopted(YearPlans.Plan plan, JurisdictionCode unit, int year) {
        var rows = plan.lines().stream()
                .map(line -> {
                    int passed = plans.passed(unit, year, line.certificate());
                    var done = line.doneOn() != null;
                    boolean late = !done && line.due().isBefore(ChinaTime.today(clock));
                    return List.of(
                            ThingCell.of(kinds.kind(line.certificate())),
                            ThingCell.of(words.say("training-plan.people", line.people())),
                            ThingCell.of(words.day(line.due())),
                            ThingCell.state(new State(
                                    done ? State.Kind.DONE : late ? State.Kind.LATE : State.Kind.OPEN,
                                    words.say("training-plan.passed", passed, line.people()))));
                })
                .toList();
        return ThingPart.table(
                words.say("training-plan.lines"),
                List.of(
                        words.say("training.form.certificate"),
                        words.say("training-plan.number"),
                        words.say("training-plan.due"),
                        words.say("training.state")),
                rows,
                words.say("training-plan.none"));
    }

    @GetMapping("/training-plan/adoption")
    ModelAndView adopting(Actor actor, @RequestParam @Nullable Integer year) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(form(year == null ? ChinaTime.today(clock).getYear() : year));
    }

    @PostMapping("/training-plan/adoption")
    ModelAndView adopt(Actor actor, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        var unit = unit(actor);
        return steps.take(
                form(ChinaTime.today(clock).getYear()),
                sent,
                typed -> typed.number("year"),
                (request, year) -> plans.adopt(actor, unit, year));
    }

    private StepForm form(int year) {
        var page = new FormPages.Form(
                "training-plan.adopt",
                "training.form",
                "",
                words.say("training-plan.adopt.hint"),
                "/training-plan/adoption",
                "/training-plan");
        return StepForm.of(page, List.of(FormField.number("year", 4).initial(String.valueOf(year))));
    }

    private static JurisdictionCode unit(Actor actor) {
        return actor.scope().unit().orElseThrow(() -> new NotFound("trainings of the whole tree"));
    }
}
