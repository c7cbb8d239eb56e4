package org.youbei.drill;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.drill.preparation.Participant;
import org.youbei.drill.preparation.People;
import org.youbei.drill.preparation.Place;
import org.youbei.drill.run.RunStep;
import org.youbei.drill.run.RunSteps;
import org.youbei.drill.run.SheetChanged;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;

/** What happens while a drill runs: stamps and attendance. All of it is in the database, so that no restart loses any. */
@Component
@Transactional
public class RunDesk {
    private static final int LONGEST_REMARK = 500;

    private final StoredDrills drills;
    private final RunSteps steps;
    private final People people;
    private final ApplicationEventPublisher publisher;
    private final AuditTrail audit;
    private final Clock clock;

    RunDesk(
            StoredDrills drills,
            RunSteps steps,
            People people,
            ApplicationEventPublisher publisher,
            AuditTrail audit,
            Clock clock) {
        this.drills = drills;
        this.steps = steps;
        this.people = people;
        this.publisher = publisher;
        this.audit = audit;
        this.clock = clock;
    }

    /** As far as the reader may see it: injects to come are the controllers' only. */
    @Transactional(readOnly = true)
    public List<RunStep> sheet(UUID drill) {
        return steps.of(drill);
    }

    /**
     * Another one whenever the reader's sheet is different. A stamp is never taken back, so that a reader who follows can tell it from the
     * drill's revision and the number of lines stamped.
     */
    @Transactional(readOnly = true)
    public String version(Drill drill) {
        return drill.revision() + "." + steps.stamped(drill.getId());
    }

    /** Whether the person leads the drill or takes part in it. */
    @Transactional(readOnly = true)
    public boolean mayStamp(Actor actor, Drill drill) {
        return DrillAuthority.keeps(actor, drill.unit())
                || people.participant(drill.getId(), actor.account()).isPresent();
    }

    /**
     * Stamps a step with the server's time.
     *
     * @param phoneAt what the phone's clock showed, kept beside; nothing where it is not told
     * @return the step as it then stands; refused with {@code drill.stamped} naming who was first, but never to that same person
     */
    public Outcome<RunStep> stamp(Actor actor, UUID id, UUID step, @Nullable Instant phoneAt, String remark) {
        var drill = drills.findById(id).orElseThrow(() -> new NotFound(id));
        var known = steps.find(id, step).orElseThrow(() -> new NotFound(step));
        var objection = objection(actor, drill, known, remark);
        if (objection.isPresent()) {
            return Outcome.refused(objection.get());
        }
        if (!known.isStamped() && steps.stamp(id, stamped(actor, drill, known, phoneAt, remark))) {
            record(actor, "drill.step-stamped", drill, Map.of("step", step.toString(), "action", known.action()));
            var stamped = steps.find(id, step).orElseThrow();
            publisher.publishEvent(new SheetChanged(id, stamped));
            return Outcome.done(stamped);
        }
        return second(actor, steps.find(id, step).orElseThrow());
    }

    private Optional<Refusal> objection(Actor actor, Drill drill, RunStep step, String remark) {
        var leads = DrillAuthority.keeps(actor, drill.unit());
        if (!leads && (step.kind() == RunStep.Kind.INJECT || !mayStamp(actor, drill))) {
            return Optional.of(DrillRefusal.NOT_YOURS.refusal());
        }
        if (drill.state() != DrillState.RUNNING || drill.isEnded() || drill.isHeld()) {
            return Optional.of(DrillRefusal.NOT_RUNNING.refusal());
        }
        return remark.length() > LONGEST_REMARK
                ? Optional.of(DrillRefusal.TOO_LONG.at("remark", LONGEST_REMARK))
                : Optional.empty();
    }

    /** Whoever taps twice is not told that somebody else was first. */
    private static Outcome<RunStep> second(Actor actor, RunStep step) {
        return actor.account().equals(step.stampedBy())
                ? Outcome.done(step)
                : Outcome.refused(DrillRefusal.STAMPED.refusal(step.stampedName()));
    }

    private RunStep stamped(Actor actor, Drill drill, RunStep step, @Nullable Instant phoneAt, String remark) {
        var now = clock.instant();
        return new RunStep(
                step.id(),
                step.position(),
                step.kind(),
                step.post(),
                step.action(),
                step.plannedMinutes(),
                step.plan(),
                step.section(),
                now,
                drill.runningSeconds(now),
                actor.account(),
                actor.name(),
                phoneAt,
                remark.strip());
    }

    /** Ticks somebody off in the list. */
    public Outcome<UUID> attend(Actor actor, UUID id, UUID participant) {
        return attendance(actor, id, drill -> {
            people.attend(id, participant, clock.instant(), actor.name(), Participant.Way.LIST);
            record(actor, "drill.attended", drill, Map.of("participant", participant.toString()));
        });
    }

    /** Takes a tick back. */
    public Outcome<UUID> absent(Actor actor, UUID id, UUID participant) {
        return attendance(actor, id, drill -> {
            people.absent(id, participant);
            record(actor, "drill.attendance-withdrawn", drill, Map.of("participant", participant.toString()));
        });
    }

    /** Adds somebody who is there but was not in the list. */
    public Outcome<UUID> attendByHand(Actor actor, UUID id, UUID participant, String name, String post) {
        var found = new ArrayList<Refusal>();
        if (name.isBlank()) {
            found.add(DrillRefusal.MISSING.at("name"));
        }
        DrillRules.atMost(found, "name", name.strip(), DrillEntry.LONGEST_NAME);
        DrillRules.atMost(found, "post", post.strip(), DrillEntry.LONGEST_NAME);
        if (!found.isEmpty()) {
            return Outcome.refused(found);
        }
        return attendance(actor, id, drill -> {
            people.add(
                    new Place(id, drill.unit()),
                    new Participant(participant, name.strip(), post.strip(), "", drill.unit(), null, null, "", null));
            people.attend(id, participant, clock.instant(), actor.name(), Participant.Way.HAND);
            record(actor, "drill.attended", drill, Map.of("participant", participant.toString()));
        });
    }

    /** The person checks in by the code on site. */
    public Outcome<UUID> checkIn(Actor actor, UUID id, String code) {
        var drill = drills.findById(id).orElseThrow(() -> new NotFound(id));
        var participant = people.participant(id, actor.account());
        if (participant.isEmpty() || !same(code, drill.attendanceCode())) {
            return Outcome.refused(DrillRefusal.NOT_YOURS.refusal());
        }
        if (!takesAttendance(drill)) {
            return Outcome.refused(DrillRefusal.NOT_RUNNING.refusal());
        }
        people.attend(id, participant.get().id(), clock.instant(), actor.name(), Participant.Way.QR);
        record(
                actor,
                "drill.attended",
                drill,
                Map.of("participant", participant.get().id().toString()));
        return Outcome.done(participant.get().id());
    }

    private Outcome<UUID> attendance(Actor actor, UUID id, java.util.function.Consumer<Drill> change) {
        var drill = drills.findById(id).orElseThrow(() -> new NotFound(id));
        if (!DrillAuthority.keeps(actor, drill.unit())) {
            return Outcome.refused(DrillRefusal.NOT_YOURS.refusal());
        }
        if (!takesAttendance(drill)) {
            return Outcome.refused(DrillRefusal.NOT_RUNNING.refusal());
        }
        change.accept(drill);
        return Outcome.done(id);
    }

    private static boolean takesAttendance(Drill drill) {
        return (drill.state() == DrillState.RUNNING || drill.state() == DrillState.PREPARED)
                && !drill.hasConfirmedAttendance();
    }

    private static boolean same(String brought, String expected) {
        return MessageDigest.isEqual(
                brought.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }

    private void record(Actor actor, String action, Drill drill, Map<String, @Nullable Object> what) {
        audit.record(actor, AuditEntry.of(action, DrillDuties.subject(drill.getId()), drill.unit(), what));
    }
}
