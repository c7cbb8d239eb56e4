package org.youbei.route;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.youbei.drill.Drill;
import org.youbei.drill.DrillCalendar;
import org.youbei.drill.DrillContent;
import org.youbei.drill.DrillEntry;
import org.youbei.drill.DrillForm;
import org.youbei.drill.DrillPurpose;
import org.youbei.drill.DrillStep;
import org.youbei.drill.EvaluationDesk;
import org.youbei.drill.EvaluationDesk.Opinion;
import org.youbei.drill.ImprovementDesk;
import org.youbei.drill.PreparationDesk;
import org.youbei.drill.RequirementDesk;
import org.youbei.drill.RunDesk;
import org.youbei.drill.ScheduleDesk;
import org.youbei.drill.Step;
import org.youbei.drill.evaluation.Mark;
import org.youbei.drill.improvement.Element;
import org.youbei.drill.preparation.Inject;
import org.youbei.drill.preparation.Objective;
import org.youbei.drill.preparation.Participant;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Outcome;
import org.youbei.testing.Cast;

/** Requests about drills of the street 420106001, in which its officer leads, takes part and evaluates. */
class DrillSamples implements RouteSamples {
    private final DrillCalendar calendar;
    private final PreparationDesk preparation;
    private final RequirementDesk requirements;
    private final RunDesk run;
    private final EvaluationDesk evaluation;
    private final ImprovementDesk improvement;
    private final ScheduleDesk schedule;
    private final Clock clock;

    DrillSamples(ApplicationContext context) {
        calendar = context.getBean(DrillCalendar.class);
        preparation = context.getBean(PreparationDesk.class);
        requirements = context.getBean(RequirementDesk.class);
        run = context.getBean(RunDesk.class);
        evaluation = context.getBean(EvaluationDesk.class);
        improvement = context.getBean(ImprovementDesk.class);
        schedule = context.getBean(ScheduleDesk.class);
        clock = context.getBean(Clock.class);
    }

    @Override
    public void addTo(Map<String, Supplier<Sample>> samples) {
        described(samples);
        prepared(samples);
        run(samples);
        judged(samples);
        samples.put(
                "POST /drill-requirements",
                () -> Sample.none()
                        .with("unit", "420106001")
                        .with("rule", "fire-drill")
                        .with("name", "示例商场" + UUID.randomUUID())
                        .with("since", LocalDate.now(clock)));
        samples.put("POST /drill-requirements/statutory", Sample::none);
        samples.put("GET /drill-requirements/{id}/end", () -> Sample.at(requirement()));
        samples.put(
                "POST /drill-requirements/{id}/end",
                () -> Sample.at(requirement()).with("reason", "示例"));
        samples.put("GET /drills/{id}/comparison", () -> Sample.at(evaluated()));
        samples.put("POST /drill-schedules", () -> Sample.none().with("year", 2027));
        samples.put(
                "POST /drill-schedules/{line}/shift", () -> Sample.at(line()).with("day", "2027-06-16"));
        samples.put("POST /drill-schedules/{line}/confirmation", () -> Sample.at(line()));
    }

    private void described(Map<String, Supplier<Sample>> samples) {
        samples.put("GET /drills/{id}", () -> Sample.at(planned()));
        samples.put("GET /drills/{id}/edit", () -> Sample.at(planned()));
        samples.put("POST /drills", () -> fields(Sample.none()));
        samples.put("POST /drills/{id}", () -> fields(Sample.at(planned())));
        samples.put("GET /drills/{id}/{noun}", () -> Sample.at(planned(), "cancellation"));
        samples.put(
                "POST /drills/{id}/{noun}",
                () -> Sample.at(planned(), "cancellation").with("remark", "示例"));
    }

    private void prepared(Map<String, Supplier<Sample>> samples) {
        samples.put("GET /drills/{id}/preparation/{kind}", () -> Sample.at(planned(), "covers"));
        samples.put(
                "POST /drills/{id}/preparation/{kind}",
                () -> Sample.at(planned(), "tasks").with("what", "通知参演单位"));
        for (var verb : List.of("removal", "completion")) {
            samples.put(
                    "POST /drills/{id}/preparation/{kind}/{item}/" + verb,
                    () -> Sample.at(planned(), "tasks", UUID.randomUUID()));
        }
    }

    private void run(Map<String, Supplier<Sample>> samples) {
        samples.put("GET /drills/{id}/run-sheet", () -> Sample.at(running()));
        samples.put("GET /drills/{id}/run-sheet/events", () -> Sample.at(planned()));
        samples.put("POST /drills/{id}/run-sheet/{step}/stamp", () -> {
            var drill = running();
            return Sample.at(
                    drill, as(() -> Outcome.done(run.sheet(drill))).getFirst().id());
        });
        samples.put("POST /drills/{id}/attendances", () -> Sample.at(running()).with("name", "示例"));
        samples.put("POST /drills/{id}/attendances/{participant}", this::participant);
        samples.put("POST /drills/{id}/attendances/{participant}/removal", this::participant);
        samples.put("GET /drills/{id}/check-in", () -> Sample.at(running()));
        samples.put("GET /drills/{id}/check-in.svg", () -> Sample.at(running()));
        samples.put("POST /drills/{id}/check-in", () -> {
            var drill = running();
            return Sample.at(drill).with("code", find(drill).attendanceCode());
        });
    }

    private void judged(Map<String, Supplier<Sample>> samples) {
        samples.put("GET /drills/{id}/evaluation-sheet", () -> Sample.at(running()));
        samples.put("POST /drills/{id}/evaluation-sheet", () -> Sample.at(running()));
        samples.put("GET /drills/{id}/findings", () -> Sample.at(evaluated()));
        samples.put("GET /drills/{id}/report", () -> Sample.at(evaluated()));
        samples.put("GET /drills/{id}/report.docx", () -> Sample.at(evaluated()));
        samples.put("GET /drills/{id}/documents/{kind}", () -> Sample.at(planned(), "scheme"));
        samples.put("GET /drills/{id}/documents/{kind}.docx", () -> Sample.at(planned(), "script"));
        samples.put(
                "POST /drills/{id}/findings",
                () -> Sample.at(evaluated())
                        .with("capability", "示例")
                        .with("text", "示例")
                        .with("element", "TRAINING"));
        samples.put("POST /drills/{id}/findings/{finding}/removal", () -> {
            var drill = evaluated();
            return Sample.at(drill, finding(drill));
        });
        samples.put("POST /drills/{id}/findings/{finding}/completion", () -> {
            var drill = evaluated();
            var finding = finding(drill);
            take(drill, Step.of(DrillStep.REPORT_APPROVAL));
            take(drill, Step.of(DrillStep.IMPROVEMENT));
            return Sample.at(drill, finding).with("remark", "示例");
        });
        samples.put("POST /drills/{id}/findings/{finding}/verification", () -> {
            var drill = evaluated();
            var finding = finding(drill);
            take(drill, Step.of(DrillStep.REPORT_APPROVAL));
            take(drill, Step.of(DrillStep.IMPROVEMENT));
            as(() -> improvement.finish(Cast.colleague(Cast.STREET), drill, finding, "示例"));
            return Sample.at(drill, finding).with("label", "复查");
        });
    }

    private static Sample fields(Sample sample) {
        return sample.with("unit", "420106001")
                .with("title", "示例演练")
                .with("form", "LIVE")
                .with("content", "SINGLE")
                .with("purpose", "CHECK")
                .with("startsAt", "2026-12-01T09:00")
                .with("endsAt", "2026-12-01T11:00")
                .with("revision", 0);
    }

    private Sample participant() {
        var drill = running();
        var ready = as(() -> Outcome.done(preparation.of(calendar.find(drill))));
        return Sample.at(drill, ready.participants().getFirst().id());
    }

    /** A line that is not confirmed, about a requirement of its own. */
    private UUID line() {
        var place = UUID.randomUUID();
        var since = LocalDate.now(clock).minusMonths(1);
        as(() -> requirements.enter(Cast.STREET, place, Cast.JIYUQIAO, "fire-drill", "示例" + place, since));
        as(() -> schedule.draft(Cast.STREET, 2027));
        return as(() -> Outcome.done(schedule.of(Cast.STREET, 2027))).stream()
                .filter(line -> line.subject().id().equals(place))
                .findFirst()
                .orElseThrow()
                .id();
    }

    UUID planned() {
        var start = clock.instant().plus(Duration.ofHours(1));
        var entry = new DrillEntry(
                Cast.JIYUQIAO,
                "示例演练",
                DrillForm.TABLE_TOP,
                DrillContent.SINGLE,
                DrillPurpose.CHECK,
                true,
                "",
                "",
                "",
                "",
                start,
                start.plus(Duration.ofHours(2)));
        return as(() -> calendar.register(Cast.STREET, UUID.randomUUID(), entry))
                .getId();
    }

    private UUID requirement() {
        var place = UUID.randomUUID();
        return as(() -> requirements.enter(
                Cast.STREET, place, Cast.JIYUQIAO, "fire-drill", "示例" + place, LocalDate.now(clock)));
    }

    UUID running() {
        var drill = planned();
        var place = requirement();
        as(() -> preparation.coverRequirement(Cast.STREET, drill, place));
        as(() -> preparation.add(Cast.STREET, drill, new Objective(UUID.randomUUID(), "预警与信息报告", "", null, null, "")));
        as(() -> preparation.add(Cast.STREET, drill, new Inject(UUID.randomUUID(), 5, "居民报警", "值班员")));
        as(() -> preparation.add(
                Cast.STREET,
                drill,
                new Participant(
                        UUID.randomUUID(),
                        Cast.STREET.name(),
                        "值班员",
                        "",
                        Cast.JIYUQIAO,
                        Cast.STREET.account(),
                        null,
                        "",
                        null)));
        as(() -> preparation.assign(Cast.STREET, drill, Cast.STREET.account(), Cast.STREET.name(), Cast.JIYUQIAO));
        take(drill, Step.of(DrillStep.PREPARATION));
        take(drill, Step.of(DrillStep.START));
        return drill;
    }

    UUID evaluated() {
        var drill = running();
        var ready = as(() -> Outcome.done(preparation.of(calendar.find(drill))));
        as(() -> run.attend(Cast.STREET, drill, ready.participants().getFirst().id()));
        take(drill, Step.of(DrillStep.END));
        take(drill, Step.of(DrillStep.ATTENDANCE));
        var opinions = Map.of(ready.objectives().getFirst().id(), new Opinion(Mark.S, "示例"));
        as(() -> evaluation.save(Cast.STREET, drill, opinions, Map.of()));
        as(() -> evaluation.submit(Cast.STREET, drill));
        take(drill, Step.of(DrillStep.EVALUATION));
        return drill;
    }

    private UUID finding(UUID drill) {
        var words = new ImprovementDesk.Words("示例", "示例", "", Element.TRAINING, "", null, null, "");
        return as(() -> improvement.note(Cast.STREET, drill, UUID.randomUUID(), words));
    }

    private Drill find(UUID drill) {
        return as(() -> Outcome.done(calendar.find(drill)));
    }

    private void take(UUID drill, Step step) {
        var directs = Set.of(DrillStep.START, DrillStep.HOLD, DrillStep.END).contains(step.kind());
        var actor = directs ? Cast.colleague(Cast.STREET) : Cast.STREET;
        as(() -> calendar.take(actor, drill, UUID.randomUUID(), step));
    }

    private static <T> T as(Supplier<Outcome<T>> work) {
        return Scopes.in(Cast.STREET.scope(), work).orElseThrow();
    }
}
