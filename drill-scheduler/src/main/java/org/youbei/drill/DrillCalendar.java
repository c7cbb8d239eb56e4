package org.youbei.drill;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.drill.improvement.Findings;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.ChinaTime;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Subject;
import org.youbei.workflow.Chronicle;
import org.youbei.workflow.Fact;
import org.youbei.workflow.StepRecord;
import org.youbei.workflow.Workflow;

/** Registers drills and leads each step by step to its end. To be called inside a scope; what is outside of it does not exist. */
@Component
@Transactional
public class DrillCalendar {
    private static final String REGISTRATION = "REGISTRATION";

    /** Without letters and digits that look alike. */
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int CODE_LENGTH = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final StoredDrills drills;
    private final Findings findings;
    private final Chronicle chronicle;
    private final Workflow<Drill, Step> workflow;
    private final AuditTrail audit;
    private final Clock clock;

    DrillCalendar(
            StoredDrills drills,
            Findings findings,
            DrillWay way,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.drills = drills;
        this.findings = findings;
        this.chronicle = way.chronicle();
        this.workflow = new Workflow<>("drill", this::locked, way, chronicle, audit, events, clock);
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
        var on = ChinaTime.today(clock);
        chronicle.add(actor, drill, id, StepRecord.of(REGISTRATION, null, drill.state(), on, ""));
        record(actor, "drill.registered", drill);
        return Outcome.done(drill);
    }

    /** @param revision of the drill when its form was opened; only a planned drill is described anew */
    public Outcome<Drill> describe(Actor actor, UUID id, int revision, DrillEntry entry) {
        return locked(id).describe(actor, revision, entry).then(drill -> {
            var saved = drills.saveAndFlush(drill);
            record(actor, "drill.described", saved);
            return Outcome.done(saved);
        });
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
        return workflow.take(actor, id, request, step);
    }

    /** What speaks against a step now, for pages that offer only what can be done. */
    @Transactional(readOnly = true)
    public List<Refusal> objections(Actor actor, Drill drill, Step step) {
        return workflow.objections(actor, drill, step);
    }

    @Transactional(readOnly = true)
    public Drill find(UUID id) {
        return drills.findById(id).orElseThrow(() -> new NotFound(id));
    }

    @Transactional(readOnly = true)
    public List<Fact<DrillState>> timeline(UUID drill) {
        return chronicle.of(drill, DrillState.class);
    }

    private Drill locked(UUID id) {
        return drills.locked(id).orElseThrow(() -> new NotFound(id));
    }

    private static String attendanceCode() {
        return RANDOM.ints(CODE_LENGTH, 0, LETTERS.length())
                .mapToObj(LETTERS::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }

    private void record(Actor actor, String action, Drill drill) {
        var values = Map.<String, @Nullable Object>of("state", drill.state().name(), "title", drill.title());
        audit.record(actor, AuditEntry.of(action, subject(drill.getId()), drill.unit(), values));
    }
}
