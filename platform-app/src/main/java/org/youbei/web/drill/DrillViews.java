package org.youbei.web.drill;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youbei.drill.Drill;
import org.youbei.drill.DrillAuthority;
import org.youbei.drill.DrillCalendar;
import org.youbei.drill.DrillRefusal;
import org.youbei.drill.DrillState;
import org.youbei.drill.DrillStep;
import org.youbei.drill.EvaluationDesk;
import org.youbei.drill.PreparationDesk;
import org.youbei.drill.Step;
import org.youbei.drill.figure.DrillFigures;
import org.youbei.drill.preparation.Cover;
import org.youbei.drill.preparation.Preparation;
import org.youbei.drill.preparation.Task;
import org.youbei.model.Actor;
import org.youbei.web.kit.part.Crumb;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.part.TimelineEntry;
import org.youbei.web.kit.word.Words;
import org.youbei.workflow.Fact;

/** Makes the page of a drill. */
@Component
class DrillViews {
    private static final List<String> PAPERS = List.of("scheme", "script", "evaluation-plan", "support-plan");

    private final DrillCalendar calendar;
    private final PreparationDesk preparation;
    private final EvaluationDesk evaluation;
    private final DrillFigures figures;
    private final DrillWords words;

    DrillViews(
            DrillCalendar calendar,
            PreparationDesk preparation,
            EvaluationDesk evaluation,
            DrillFigures figures,
            DrillWords words) {
        this.calendar = calendar;
        this.preparation = preparation;
        this.evaluation = evaluation;
        this.figures = figures;
        this.words = words;
    }

    DrillView of(Drill drill, Actor actor) {
        var keeps = DrillAuthority.keeps(actor, drill.unit());
        var ready = preparation.of(drill);
        var evaluates = evaluation.evaluator(actor, drill.getId()).isPresent();
        return new DrillView(
                drill.getId().toString(),
                drill.title(),
                words.state(drill.state(), drill.isEnded()),
                sub(drill),
                crumbs(drill),
                keeps,
                keeps && drill.state() == DrillState.PLANNED,
                keeps && drill.state().isAhead(),
                evaluates || actor.scope().contains(drill.unit()),
                drill.entry().scenario(),
                facts(drill),
                keeps ? next(drill, actor) : List.of(),
                links(drill, evaluates, actor.scope().contains(drill.unit())),
                papers(drill, actor),
                covers(ready),
                objectives(ready),
                injects(ready),
                participants(ready),
                evaluators(ready),
                ready.tasks().stream().map(this::task).toList(),
                calendar.timeline(drill.getId()).stream().map(this::entry).toList());
    }

    List<Crumb> crumbs(Drill drill) {
        return List.of(
                new Crumb(words.say("drill.list"), "/drills"),
                new Crumb(words.unit(drill.unit()), "/drills?unit=" + drill.unit()));
    }

    private String sub(Drill drill) {
        var entry = drill.entry();
        return String.join(
                " · ",
                words.unit(entry.unit()),
                words.of("drill.form.", entry.form()),
                words.say("drill.span", words.moment(entry.startsAt()), words.moment(entry.endsAt())));
    }

    private Map<String, String> facts(Drill drill) {
        var facts = new LinkedHashMap<String, String>();
        var entry = drill.entry();
        facts.put(words.say("drill.fields.content"), words.of("drill.content.", entry.content()));
        facts.put(words.say("drill.fields.purpose"), words.of("drill.purpose.", entry.purpose()));
        facts.put(
                words.say("drill.notice"), words.say(entry.announced() ? "drill.announced.yes" : "drill.announced.no"));
        facts.put(words.say("drill.fields.site"), orDash(entry.site()));
        facts.put(words.say("drill.fields.controller"), orDash(entry.controller()));
        facts.put(words.say("drill.fields.safetyOfficer"), orDash(entry.safetyOfficer()));
        drill.startedAt().ifPresent(at -> facts.put(words.say("drill.started"), words.moment(at)));
        drill.endedAt()
                .ifPresent(at -> facts.put(
                        words.say("drill.ended"),
                        words.say(
                                "drill.ended.after", words.moment(at), DrillWords.minutes(drill.runningSeconds(at)))));
        drill.overall().ifPresent(grade -> facts.put(words.say("drill.overall"), words.of("drill.overall.", grade)));
        drill.reportApprovedAt()
                .ifPresent(at -> facts.put(
                        words.say("drill.report-approved"),
                        words.say("drill.by", drill.reportApprovedBy(), words.moment(at))));
        if (!drill.cancelledReason().isEmpty()) {
            facts.put(words.say("drill.cancelled"), drill.cancelledReason());
        }
        return facts;
    }

    /** What the table allows now; what the gates still ask stands beside it. */
    private List<DrillView.Next> next(Drill drill, Actor actor) {
        return Arrays.stream(DrillStep.values())
                .filter(step -> step.fits(drill.state()) && makesSense(drill, step))
                .map(step -> new DrillView.Next(
                        words.say("drill.step." + Words.noun(step)),
                        "/drills/" + drill.getId() + "/" + Words.noun(step),
                        isOnTheWay(step),
                        isPlain(step),
                        words.reasons(calendar.objections(actor, drill, Step.of(step)).stream()
                                .filter(refusal -> !DrillRefusal.MISSING.is(refusal))
                                .filter(refusal -> isOnTheWay(step) || refusal.field() == null)
                                .toList())))
                .toList();
    }

    private static boolean makesSense(Drill drill, DrillStep step) {
        return switch (step) {
            case HOLD -> !drill.isEnded() && !drill.isHeld();
            case RESUMPTION -> drill.isHeld();
            case END -> !drill.isEnded();
            case ATTENDANCE -> !drill.hasConfirmedAttendance();
            case EVALUATION -> drill.isEnded();
            default -> true;
        };
    }

    /** Nothing to type, and harmless: it can be taken back by a step after it. What ends or locks something asks first. */
    private static boolean isPlain(DrillStep step) {
        return switch (step) {
            case PREPARATION, START, HOLD, RESUMPTION, ATTENDANCE -> true;
            default -> false;
        };
    }

    private static boolean isOnTheWay(DrillStep step) {
        return switch (step) {
            case RESCHEDULING, REOPENING, CANCELLATION, HOLD -> false;
            default -> true;
        };
    }

    private Map<String, String> links(Drill drill, boolean evaluates, boolean inside) {
        var links = new LinkedHashMap<String, String>();
        var at = "/drills/" + drill.getId();
        if (!drill.state().equals(DrillState.PLANNED)) {
            links.put(words.say("drill.run-sheet"), at + "/run-sheet");
        }
        if (evaluates && drill.state() == DrillState.RUNNING) {
            links.put(words.say("drill.evaluation-sheet"), at + "/evaluation-sheet");
        }
        if (drill.isEnded()) {
            links.put(words.say("drill.findings"), at + "/findings");
        }
        if (drill.state().counts()
                && inside
                && figures.predecessor(drill.getId()).isPresent()) {
            links.put(words.say("drill.comparison"), at + "/comparison");
        }
        return links;
    }

    private Map<String, String> papers(Drill drill, Actor actor) {
        var papers = new LinkedHashMap<String, String>();
        if (actor.scope().contains(drill.unit())) {
            var at = "/drills/" + drill.getId();
            for (var paper : PAPERS) {
                papers.put(words.say("drill.paper." + paper), at + "/documents/" + paper);
            }
            if (drill.state().counts()) {
                papers.put(words.say("drill.report"), at + "/report");
            }
        }
        return papers;
    }

    private List<DrillView.Cover> covers(Preparation ready) {
        return ready.covers().stream()
                .map(cover ->
                        new DrillView.Cover(cover.subject().id().toString(), cover.title(), href(cover), under(cover)))
                .toList();
    }

    private static String href(Cover cover) {
        return cover.isPlan() ? "/plans/" + cover.subject().id() + "?version=" + cover.versionNumber() : "";
    }

    private String under(Cover cover) {
        var unit = words.unit(cover.unit());
        return cover.versionNumber() == null ? unit : words.say("drill.cover.version", unit, cover.versionNumber());
    }

    private static List<DrillView.Objective> objectives(Preparation ready) {
        return ready.objectives().stream()
                .map(one -> new DrillView.Objective(
                        one.id().toString(), one.capability(), one.criterion(), one.sectionLabel()))
                .toList();
    }

    private List<DrillView.Line> injects(Preparation ready) {
        return ready.injects().stream()
                .map(one -> new DrillView.Line(
                        one.id().toString(),
                        words.say("drill.inject.minute", one.minute()),
                        one.text(),
                        one.receiver()))
                .toList();
    }

    private List<DrillView.Line> participants(Preparation ready) {
        return ready.participants().stream()
                .map(one -> new DrillView.Line(
                        one.id().toString(),
                        "",
                        one.name(),
                        String.join(
                                " · ",
                                java.util.stream.Stream.of(one.post(), one.team(), words.unit(one.unit()))
                                        .filter(word -> !word.isEmpty())
                                        .toList())))
                .toList();
    }

    private List<DrillView.Line> evaluators(Preparation ready) {
        return ready.evaluators().stream()
                .map(one -> new DrillView.Line(
                        one.account().toString(),
                        "",
                        one.name(),
                        Optional.ofNullable(one.submittedAt())
                                .map(at -> words.say("drill.evaluator.submitted", words.moment(at)))
                                .orElse("")))
                .toList();
    }

    private DrillView.Task task(Task task) {
        var done = task.doneOn() != null;
        var under = done
                ? words.say("drill.by", task.doneBy(), words.day(task.doneOn()))
                : String.join(" · ", List.of(task.owner(), due(task.due()))).replaceAll("^ · | · $", "");
        return new DrillView.Task(
                task.id().toString(),
                task.what(),
                under,
                new State(
                        done ? State.Kind.DONE : State.Kind.IDLE,
                        words.say(done ? "drill.task.done" : "drill.task.open")),
                !done);
    }

    private String due(java.time.@Nullable LocalDate due) {
        return due == null ? "" : words.say("drill.task.due", due.toString());
    }

    private TimelineEntry entry(Fact<DrillState> event) {
        return TimelineEntry.told(
                words,
                event.at(),
                event.name(),
                words.say("drill.event." + event.step()),
                event.remark().isEmpty() ? null : event.remark(),
                null,
                event.after() == DrillState.CANCELLED ? State.Kind.ENDED : State.Kind.OPEN);
    }

    private static String orDash(String text) {
        return text.isEmpty() ? "—" : text;
    }
}
