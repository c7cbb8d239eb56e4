package org.youbei.drill;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.drill.evaluation.Grading;
import org.youbei.drill.evaluation.OverallGrade;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.workflow.Placed;
import org.youbei.workflow.StepRecord;
import org.youbei.workflow.StepRequest;

/** A drill of a unit. It changes by {@link #describe} and {@link #take} only, which refuse whatever {@link DrillRules} object to. */
@Entity
@Table(schema = "drill", name = "drill")
public class Drill extends Placed {

    /** Characters that the timeline keeps of what was said. */
    private static final int LONGEST_REMARK = 1_000;

    private String title;

    @Enumerated(EnumType.STRING)
    private DrillForm form;

    @Enumerated(EnumType.STRING)
    private DrillContent content;

    @Enumerated(EnumType.STRING)
    private DrillPurpose purpose;

    private boolean announced;
    private String scenario;
    private String site;
    private String controller;
    private String safetyOfficer;
    private String attendanceCode;
    private Instant startsAt;
    private Instant endsAt;

    @Enumerated(EnumType.STRING)
    private DrillState state;

    private Instant madeAt;
    private String madeBy;

    @Embedded
    private RunningTime time = new RunningTime();

    private @Nullable Instant attendanceConfirmedAt;
    private String attendanceConfirmedBy = "";
    private @Nullable Instant evaluatedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable OverallGrade overall;

    private String strengths = "";
    private String summary = "";
    private @Nullable Instant reportApprovedAt;
    private String reportApprovedBy = "";
    private @Nullable LocalDate closedOn;
    private @Nullable LocalDate cancelledOn;
    private String cancelledReason = "";

    @SuppressWarnings("NullAway.Init")
    protected Drill() {}

    @SuppressWarnings("NullAway.Init")
    Drill(UUID id, DrillEntry entry, String attendanceCode, Instant now, String madeBy) {
        super(id, entry.unit());
        this.attendanceCode = attendanceCode;
        this.state = DrillState.PLANNED;
        this.madeAt = now;
        this.madeBy = madeBy;
        takeOver(entry);
    }

    /**
     * Takes over everything but the unit, which a drill keeps.
     *
     * @param seen the revision when the form was opened; only a planned drill is described anew
     */
    Outcome<Drill> describe(Actor actor, int seen, DrillEntry entry) {
        if (state != DrillState.PLANNED) {
            return Outcome.refused(DrillRefusal.OUT_OF_ORDER.refusal());
        }
        if (revision() != seen) {
            return Outcome.refused(DrillRefusal.CHANGED_MEANWHILE.refusal());
        }
        var objections = DrillRules.entry(actor, entry);
        if (!objections.isEmpty()) {
            return Outcome.refused(objections);
        }
        takeOver(entry);
        return Outcome.done(this);
    }

    private void takeOver(DrillEntry entry) {
        title = entry.title();
        form = entry.form();
        content = entry.content();
        purpose = entry.purpose();
        announced = entry.announced();
        scenario = entry.scenario();
        site = entry.site();
        controller = entry.controller();
        safetyOfficer = entry.safetyOfficer();
        startsAt = entry.startsAt();
        endsAt = entry.endsAt();
    }

    /** What speaks against a step. */
    List<Refusal> objections(StepRequest<Drill> asked, Step step, DrillRules.Facts facts) {
        return DrillRules.objections(asked.actor(), this, step, facts);
    }

    /** Takes a step, or refuses it and stays as it is. */
    Outcome<StepRecord> take(StepRequest<Drill> asked, Step step, DrillRules.Facts facts) {
        var objections = objections(asked, step, facts);
        if (!objections.isEmpty()) {
            return Outcome.refused(objections);
        }
        var before = state;
        change(asked.actor(), step, facts, asked.now());
        state = step.kind().to().orElse(state);
        var remark = step.remark().substring(0, Math.min(step.remark().length(), LONGEST_REMARK));
        return Outcome.done(
                StepRecord.of(step.kind(), before, state, asked.today(), remark).knowing(Map.of("title", title)));
    }

    private void change(Actor actor, Step step, DrillRules.Facts facts, Instant now) {
        switch (step.kind()) {
            case RESCHEDULING -> {
                startsAt = Objects.requireNonNull(step.startsAt());
                endsAt = Objects.requireNonNull(step.endsAt());
            }
            case START -> time.start(now);
            case HOLD -> time.hold(now);
            case RESUMPTION -> time.goOn(now);
            case END -> time.end(now);
            case ATTENDANCE -> {
                attendanceConfirmedAt = now;
                attendanceConfirmedBy = actor.name();
            }
            case EVALUATION -> {
                evaluatedAt = now;
                overall = Grading.of(facts.ratings());
                summary = step.remark().strip();
                strengths = step.strengths().strip();
            }
            case REPORT_APPROVAL -> {
                reportApprovedAt = now;
                reportApprovedBy = actor.name();
            }
            case CLOSING -> closedOn = ChinaTime.day(now);
            case CANCELLATION -> {
                cancelledOn = ChinaTime.day(now);
                cancelledReason = step.remark().strip();
            }
            case PREPARATION, REOPENING, IMPROVEMENT -> {}
        }
    }

    /** Seconds of running time until then, holds left out; 0 before the start. */
    public long runningSeconds(Instant until) {
        return time.seconds(until);
    }

    public DrillEntry entry() {
        return new DrillEntry(
                unit(),
                title,
                form,
                content,
                purpose,
                announced,
                scenario,
                site,
                controller,
                safetyOfficer,
                startsAt,
                endsAt);
    }

    /** The day it took place, or will. */
    public LocalDate day() {
        return ChinaTime.day(time.endedAt().orElse(startsAt));
    }

    public boolean isHeld() {
        return time.isHeld();
    }

    public boolean isEnded() {
        return time.endedAt().isPresent();
    }

    public boolean hasConfirmedAttendance() {
        return attendanceConfirmedAt != null;
    }

    public DrillState state() {
        return state;
    }

    public String title() {
        return title;
    }

    /** What the code on site says; who brings it was there. */
    public String attendanceCode() {
        return attendanceCode;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public String madeBy() {
        return madeBy;
    }

    public Optional<Instant> startedAt() {
        return time.startedAt();
    }

    public Optional<Instant> endedAt() {
        return time.endedAt();
    }

    public Optional<Instant> attendanceConfirmedAt() {
        return Optional.ofNullable(attendanceConfirmedAt);
    }

    public String attendanceConfirmedBy() {
        return attendanceConfirmedBy;
    }

    public Optional<Instant> evaluatedAt() {
        return Optional.ofNullable(evaluatedAt);
    }

    public Optional<OverallGrade> overall() {
        return Optional.ofNullable(overall);
    }

    public String strengths() {
        return strengths;
    }

    public String summary() {
        return summary;
    }

    public Optional<Instant> reportApprovedAt() {
        return Optional.ofNullable(reportApprovedAt);
    }

    public String reportApprovedBy() {
        return reportApprovedBy;
    }

    public Optional<LocalDate> closedOn() {
        return Optional.ofNullable(closedOn);
    }

    public String cancelledReason() {
        return cancelledReason;
    }
}
