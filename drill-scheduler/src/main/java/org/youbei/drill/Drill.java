package org.youbei.drill;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;

/** A drill of a unit. Its verbs only take over what {@link DrillRules} has let through. */
@Entity
@Table(schema = "drill", name = "drill")
public class Drill implements Persistable<UUID> {
    public static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    @Id
    private UUID id;

    private String jurisdiction;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String district;

    @Version
    private int revision;

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

    @Transient
    private boolean fresh;

    @SuppressWarnings("NullAway.Init")
    protected Drill() {}

    @SuppressWarnings("NullAway.Init")
    Drill(UUID id, DrillEntry entry, String attendanceCode, Instant now, String madeBy) {
        this.id = id;
        this.attendanceCode = attendanceCode;
        this.jurisdiction = entry.unit().value();
        this.district = entry.unit().district();
        this.state = DrillState.PLANNED;
        this.madeAt = now;
        this.madeBy = madeBy;
        this.fresh = true;
        describe(entry);
    }

    /** Everything but the unit, which a drill keeps. */
    final void describe(DrillEntry entry) {
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

    void take(Actor actor, Step step, @Nullable OverallGrade grade, Instant now) {
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
                overall = Objects.requireNonNull(grade);
                summary = step.remark().strip();
                strengths = step.strengths().strip();
            }
            case REPORT_APPROVAL -> {
                reportApprovedAt = now;
                reportApprovedBy = actor.name();
            }
            case CLOSING -> closedOn = LocalDate.ofInstant(now, CHINA);
            case CANCELLATION -> {
                cancelledOn = LocalDate.ofInstant(now, CHINA);
                cancelledReason = step.remark().strip();
            }
            case PREPARATION, REOPENING, IMPROVEMENT -> {}
        }
        state = step.kind().to().orElse(state);
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
        return LocalDate.ofInstant(time.endedAt().orElse(startsAt), CHINA);
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

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }

    public JurisdictionCode unit() {
        return new JurisdictionCode(jurisdiction);
    }

    public int revision() {
        return revision;
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
