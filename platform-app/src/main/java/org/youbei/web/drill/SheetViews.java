package org.youbei.web.drill;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.youbei.drill.Drill;
import org.youbei.drill.DrillAuthority;
import org.youbei.drill.DrillCalendar;
import org.youbei.drill.DrillState;
import org.youbei.drill.DrillStep;
import org.youbei.drill.PreparationDesk;
import org.youbei.drill.RunDesk;
import org.youbei.drill.Step;
import org.youbei.drill.preparation.Participant;
import org.youbei.drill.run.RunStep;
import org.youbei.model.Actor;
import org.youbei.separation.Separation;
import org.youbei.web.kit.part.State;

/** Makes the page of a run sheet. */
@Component
class SheetViews {
    /** A phone whose clock is off by less is not worth a word. */
    private static final long SKEW_SHOWN = 60;

    private final DrillCalendar calendar;
    private final RunDesk run;
    private final PreparationDesk preparation;
    private final DrillWords words;
    private final Clock clock;

    SheetViews(DrillCalendar calendar, RunDesk run, PreparationDesk preparation, DrillWords words, Clock clock) {
        this.calendar = calendar;
        this.run = run;
        this.preparation = preparation;
        this.words = words;
        this.clock = clock;
    }

    SheetView of(Drill drill, Actor actor) {
        var leads = DrillAuthority.keeps(actor, drill.unit());
        var running = drill.state() == DrillState.RUNNING && !drill.isEnded() && !drill.isHeld();
        var stamps = running && run.mayStamp(actor, drill);
        var takes = leads
                && !drill.hasConfirmedAttendance()
                && (drill.state() == DrillState.RUNNING || drill.state() == DrillState.PREPARED);
        return new SheetView(
                drill.getId().toString(),
                drill.title(),
                drill.isHeld()
                        ? new State(State.Kind.PAUSED, words.say("drill.state.held"))
                        : words.state(drill.state(), drill.isEnded()),
                drill.startedAt()
                        .map(at -> words.say("drill.sheet.started", words.moment(at)))
                        .orElse(words.say("drill.sheet.not-started")),
                running,
                leads,
                leads && running ? barred(drill, actor) : List.of(),
                drill.state() == DrillState.PREPARED || (drill.state() == DrillState.RUNNING && !drill.isEnded()),
                run.version(drill),
                drill.runningSeconds(clock.instant()),
                run.sheet(drill.getId()).stream()
                        .map(step -> line(step, stamps && (leads || step.kind() == RunStep.Kind.STEP)))
                        .toList(),
                leads || drill.isEnded() ? people(drill) : List.of(),
                takes,
                drill.attendanceConfirmedAt()
                        .map(at -> words.say("drill.by", drill.attendanceConfirmedBy(), words.moment(at)))
                        .orElse(""),
                takes ? drill.attendanceCode() : "");
    }

    private List<String> barred(Drill drill, Actor actor) {
        return words.reasons(calendar.objections(actor, drill, Step.of(DrillStep.END)).stream()
                .filter(Separation.DRILL_EVALUATION::is)
                .toList());
    }

    /** @param stamps whether the reader could stamp it */
    SheetView.Line line(RunStep step, boolean stamps) {
        var minutes = step.plannedMinutes();
        var at = step.stampedAt();
        var seconds = step.stampedSeconds();
        return new SheetView.Line(
                step.id().toString(),
                step.position() + 1,
                step.kind() == RunStep.Kind.INJECT,
                step.post(),
                step.action(),
                minutes == null ? "—" : words.say("drill.minutes", minutes),
                seconds == null ? "" : DrillWords.minutes(seconds),
                step.isLate(),
                at == null ? "" : words.say("drill.by", step.stampedName(), words.time(at)),
                Math.abs(step.skewSeconds()) < SKEW_SHOWN ? "" : words.say("drill.sheet.skew", step.skewSeconds()),
                at != null,
                stamps && at == null);
    }

    private List<SheetView.Person> people(Drill drill) {
        return preparation.of(drill).participants().stream().map(this::person).toList();
    }

    private SheetView.Person person(Participant one) {
        var at = one.attendedAt();
        return new SheetView.Person(
                one.id().toString(),
                one.name(),
                (one.post() + " " + words.unit(one.unit())).strip(),
                at != null,
                at == null
                        ? ""
                        : words.say("drill.attendance.noted", words.of("drill.way.", one.way()), words.time(at)));
    }
}
