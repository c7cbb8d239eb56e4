package org.youbei.drill;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.drill.evaluation.Grading;
import org.youbei.drill.evaluation.Ratings;
import org.youbei.drill.improvement.Finding;
import org.youbei.drill.improvement.Findings;
import org.youbei.drill.preparation.Place;
import org.youbei.drill.run.RunSteps;
import org.youbei.drill.run.SheetChanged;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.RevisionProposed;
import org.youbei.model.Subject;

/** Registers drills and leads each step by step to its end. To be called inside a scope; what is outside of it does not exist. */
@Component
@Transactional
public class DrillCalendar {
    /** Article 35 (5): a response or a drill showed problems. */
    private static final int GROUND = 5;

    /** Without letters and digits that look alike. */
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int CODE_LENGTH = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final StoredDrills drills;
    private final DrillEvents events;
    private final DrillDuties duties;
    private final Gates gates;
    private final Ratings ratings;
    private final Findings findings;
    private final RunSteps steps;
    private final ApplicationEventPublisher publisher;
    private final AuditTrail audit;
    private final Clock clock;

    DrillCalendar(
            StoredDrills drills,
            DrillEvents events,
            DrillDuties duties,
            Gates gates,
            Ratings ratings,
            Findings findings,
            RunSteps steps,
            ApplicationEventPublisher publisher,
            AuditTrail audit,
            Clock clock) {
        this.drills = drills;
        this.events = events;
        this.duties = duties;
        this.gates = gates;
        this.ratings = ratings;
        this.findings = findings;
        this.steps = steps;
        this.publisher = publisher;
        this.audit = audit;
        this.clock = clock;
    }

    public static Subject subject(UUID drill) {
        return DrillDuties.subject(drill);
    }

    /** @param id of the drill to be, chosen by the form, so that the same form sent twice makes one drill */
    public Outcome<Drill> register(Actor actor, UUID id, DrillEntry entry) {
        var known = drills.findById(id);
        if (known.isPresent()) {
            return Outcome.done(known.get());
        }
        var objections = DrillRules.entry(actor, entry);
        if (!objections.isEmpty()) {
            return Outcome.refused(objections);
        }
        var drill = drills.saveAndFlush(new Drill(id, entry, attendanceCode(), clock.instant(), actor.name()));
        events.add(actor, drill, id, DrillEvents.REGISTRATION, null, "");
        record(actor, "drill.registered", drill, null);
        return Outcome.done(drill);
    }

    /** @param revision of the drill when its form was opened; only a planned drill is described anew */
    public Outcome<Drill> describe(Actor actor, UUID id, int revision, DrillEntry entry) {
        var drill = drills.locked(id).orElseThrow(() -> new DrillNotFound(id));
        if (drill.state() != DrillState.PLANNED) {
            return Outcome.refused(DrillRefusal.OUT_OF_ORDER.refusal());
        }
        if (drill.revision() != revision) {
            return Outcome.refused(DrillRefusal.CHANGED_MEANWHILE.refusal());
        }
        var objections = DrillRules.entry(actor, entry);
        if (!objections.isEmpty()) {
            return Outcome.refused(objections);
        }
        drill.describe(entry);
        var saved = drills.saveAndFlush(drill);
        record(actor, "drill.described", saved, null);
        return Outcome.done(saved);
    }

    /**
     * Takes a step.
     *
     * @param request the form's own id: the same form sent twice takes one step
     * @return the drill as it then stands; refused with {@code drill.out-of-order} where the step does not fit
     */
    public Outcome<Drill> take(Actor actor, UUID id, UUID request, Step step) {
        if (step.kind() == DrillStep.REPORT_APPROVAL) {
            findings.takeTurns(id);
        }
        var drill = drills.locked(id).orElseThrow(() -> new DrillNotFound(id));
        if (events.knows(id, request)) {
            return Outcome.done(drill);
        }
        var objections = gates.objections(actor, drill, step);
        return objections.isEmpty() ? Outcome.done(taken(actor, drill, request, step)) : Outcome.refused(objections);
    }

    /** What speaks against a step now, for pages that offer only what can be done. */
    @Transactional(readOnly = true)
    public List<Refusal> objections(Actor actor, Drill drill, Step step) {
        return gates.objections(actor, drill, step);
    }

    @Transactional(readOnly = true)
    public Drill find(UUID id) {
        return drills.findById(id).orElseThrow(() -> new DrillNotFound(id));
    }

    @Transactional(readOnly = true)
    public List<DrillEvent> timeline(UUID drill) {
        return events.of(drill);
    }

    private Drill taken(Actor actor, Drill drill, UUID request, Step step) {
        var before = drill.state();
        var grade = step.kind() == DrillStep.EVALUATION ? Grading.of(ratings.submitted(drill.getId())) : null;
        drill.take(actor, step, grade, clock.instant());
        var saved = drills.saveAndFlush(drill);
        follow(actor, saved, step);
        events.add(actor, saved, request, step.kind().name(), before, step.remark());
        record(actor, "drill." + step.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'), saved, before);
        publisher.publishEvent(new SheetChanged(saved.getId(), null));
        return saved;
    }

    /** What else a step brings with it. */
    private void follow(Actor actor, Drill drill, Step step) {
        switch (step.kind()) {
            case PREPARATION -> {
                gates.fixVersions(drill);
                steps.replace(new Place(drill.getId(), drill.unit()), gates.sheet(drill));
            }
            case EVALUATION ->
                duties.drilled(actor, drill, gates.preparation(drill).covers());
            case REPORT_APPROVAL -> {
                findings.recount(drill.getId());
                publisher.publishEvent(new ReportApproved(actor, drill));
            }
            case IMPROVEMENT -> findings.of(drill.getId()).forEach(finding -> begin(actor, drill, finding));
            default -> {}
        }
    }

    private void begin(Actor actor, Drill drill, Finding finding) {
        duties.found(actor, finding, LocalDate.ofInstant(clock.instant(), Drill.CHINA));
        Optional.ofNullable(finding.plan())
                .ifPresent(plan -> publisher.publishEvent(new RevisionProposed(
                        plan,
                        finding.section(),
                        GROUND,
                        drill.title() + "：" + finding.text(),
                        new Subject(Finding.SUBJECT, finding.id()),
                        actor)));
    }

    private static String attendanceCode() {
        return RANDOM.ints(CODE_LENGTH, 0, LETTERS.length())
                .mapToObj(LETTERS::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }

    private void record(Actor actor, String action, Drill drill, @Nullable DrillState before) {
        audit.record(
                actor,
                new AuditEntry(
                        action,
                        subject(drill.getId()),
                        drill.unit(),
                        before == null ? Map.of() : Map.of("state", before.name()),
                        Map.of("state", drill.state().name(), "title", drill.title())));
    }
}
