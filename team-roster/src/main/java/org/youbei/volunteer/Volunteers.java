package org.youbei.volunteer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Subject;
import org.youbei.person.PersonEntry;
import org.youbei.person.Said;
import org.youbei.workflow.Chronicle;
import org.youbei.workflow.Fact;
import org.youbei.workflow.Workflow;

/** Volunteers and the steps they go through. To be called inside a scope; an unknown one is {@link NotFound}. */
@Component
@Transactional
public class Volunteers {
    private final StoredVolunteers volunteers;
    private final VolunteerWay way;
    private final Workflow<Volunteer, Step> workflow;
    private final Chronicle chronicle;
    private final Exits exits;
    private final AuditTrail audit;

    Volunteers(
            StoredVolunteers volunteers,
            VolunteerWay way,
            Exits exits,
            JdbcClient jdbc,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.volunteers = volunteers;
        this.way = way;
        this.exits = exits;
        this.audit = audit;
        this.chronicle = new Chronicle(jdbc, clock, "volunteer.volunteer_fact", "volunteer");
        this.workflow = new Workflow<>("volunteer", this::locked, way, chronicle, audit, events, clock);
    }

    public static Subject subject(UUID volunteer) {
        return new Subject("volunteer", volunteer);
    }

    public Outcome<UUID> take(Actor actor, UUID id, UUID request, Step step) {
        return workflow.take(actor, id, request, step).then(taken -> Outcome.done(taken.getId()));
    }

    @Transactional(readOnly = true)
    public List<Refusal> objections(Actor actor, Volunteer volunteer, Step step) {
        return workflow.objections(actor, volunteer, step);
    }

    /** The steps that fit where the volunteer stands. */
    public static List<VolunteerStep> possible(Volunteer volunteer) {
        return Arrays.stream(VolunteerStep.values())
                .filter(step -> step.fits(volunteer.state()))
                .toList();
    }

    @Transactional(readOnly = true)
    public Volunteer find(UUID id) {
        return volunteers.find(id).orElseThrow(() -> new NotFound(id));
    }

    /** The volunteer who is this person and is in, on probation or on leave; nobody where the person is none in the scope. */
    @Transactional(readOnly = true)
    public Optional<Volunteer> inService(UUID person) {
        return volunteers.inService(person);
    }

    @Transactional(readOnly = true)
    public List<Fact<VolunteerState>> timeline(UUID id) {
        return chronicle.of(id, VolunteerState.class);
    }

    /** What the application said, opened for whoever vets it; who looked is kept. */
    public Outcome<PersonEntry> application(Actor actor, UUID id) {
        var volunteer = find(id);
        if (!Said.works(actor, volunteer.unit())) {
            return Outcome.refused(VolunteerRefusal.NOT_YOURS.refusal());
        }
        var said = volunteers.application(id);
        if (said.isEmpty()) {
            return Outcome.refused(VolunteerRefusal.OUT_OF_ORDER.refusal());
        }
        audit.record(actor, AuditEntry.of("volunteer.application-opened", subject(id), volunteer.unit(), Map.of()));
        return Outcome.done(said.get());
    }

    /** What is open before somebody has left, and what is settled: by item, how it stands in words of whoever settled it. */
    @Transactional(readOnly = true)
    public Map<ExitItem, Exits.Standing> checklist(UUID id) {
        return exits.of(find(id));
    }

    /** Says that an item of the exit is settled. */
    public Outcome<UUID> clear(Actor actor, UUID id, ExitItem item, String note) {
        var volunteer = locked(id);
        if (!Said.works(actor, volunteer.unit())) {
            return Outcome.refused(VolunteerRefusal.NOT_YOURS.refusal());
        }
        if (volunteer.state() != VolunteerState.EXITING) {
            return Outcome.refused(VolunteerRefusal.OUT_OF_ORDER.refusal());
        }
        if (item.isComputed()) {
            return Outcome.refused(VolunteerRefusal.ITEM_COMPUTED.refusal());
        }
        var said = new Said().required("note", note, 300);
        if (!said.isSound()) {
            return Outcome.refused(said.found());
        }
        exits.settle(actor, volunteer, item, note.strip());
        audit.record(
                actor,
                AuditEntry.of(
                        "volunteer.exit-item",
                        subject(id),
                        volunteer.unit(),
                        Map.of("item", item.name(), "note", note.strip())));
        return Outcome.done(id);
    }

    /** Notes an application that came in without an account. */
    void applied(Actor resident, Volunteer volunteer, LocalDate today) {
        workflow.note(
                resident,
                volunteer,
                volunteer.getId(),
                org.youbei.workflow.StepRecord.of("APPLIED", null, VolunteerState.APPLIED, today, ""));
        way.opened(Actor.platform(), volunteer, today);
    }

    private Volunteer locked(UUID id) {
        return volunteers.locked(id).orElseThrow(() -> new NotFound(id));
    }
}
