package org.youbei.inspection.hazard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.inspection.checklist.HazardGrade;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.ChinaTime;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Secret;
import org.youbei.model.Subject;
import org.youbei.model.UuidV7;
import org.youbei.workflow.Chronicle;
import org.youbei.workflow.Fact;
import org.youbei.workflow.StepRecord;
import org.youbei.workflow.Workflow;

/** Takes hazards in and leads each step by step to its end. To be called inside a scope; what is outside of it does not exist. */
@Component
@Transactional
public class HazardDesk {
    private static final String FOUND = "FOUND";
    private static final String SEEN_AGAIN = "SEEN_AGAIN";

    private final StoredHazards hazards;
    private final HazardWay way;
    private final Workflow<Hazard, Step> workflow;
    private final Chronicle chronicle;
    private final HazardDuties duties;
    private final Transfers transfers;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HazardDesk(
            StoredHazards hazards,
            HazardWay way,
            HazardDuties duties,
            Transfers transfers,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.hazards = hazards;
        this.way = way;
        this.chronicle = way.chronicle();
        this.workflow = new Workflow<>("hazard", this::locked, way, chronicle, audit, events, clock);
        this.events = events;
        this.duties = duties;
        this.transfers = transfers;
        this.audit = audit;
        this.clock = clock;
    }

    public static Subject subject(UUID hazard) {
        return HazardDuties.subject(hazard);
    }

    /** What became of a discovery: a new hazard, or one that stands open already for the same item at the same point. */
    public record Found(UUID hazard, boolean again) {}

    /** Takes a discovery in. The same item open at the same point is noted as seen again, not found twice. */
    public Found found(Actor actor, Discovery discovery) {
        return open(discovery)
                .map(known -> seenAgain(actor, known, discovery))
                .orElseGet(() -> first(actor, discovery));
    }

    private Found seenAgain(Actor actor, Hazard known, Discovery discovery) {
        var request = Objects.requireNonNullElseGet(discovery.visit(), () -> UuidV7.next(clock));
        if (!chronicle.knows(known.getId(), request)) {
            chronicle.add(actor, known, request, taken(SEEN_AGAIN, known.state(), known, today(), discovery));
        }
        return new Found(known.getId(), true);
    }

    private Found first(Actor actor, Discovery discovery) {
        var item = discovery.item();
        var before = item == null ? 0 : hazards.closedBefore(discovery.point().getId(), item);
        var hazard = hazards.saveAndFlush(new Hazard(UuidV7.next(clock), discovery, before, actor.name()));
        workflow.note(
                actor,
                hazard,
                hazard.getId(),
                taken(FOUND, null, hazard, hazard.origin().foundOn(), discovery));
        events.publishEvent(new HazardFound(actor, hazard.getId(), hazard.grade(), discovery));
        return new Found(hazard.getId(), false);
    }

    private static StepRecord taken(
            String what, @Nullable HazardState before, Hazard hazard, LocalDate on, Discovery discovery) {
        return StepRecord.of(what, before, hazard.state(), on, discovery.description())
                .knowing(Map.of("grade", hazard.grade().name()));
    }

    private Optional<Hazard> open(Discovery discovery) {
        var item = discovery.item();
        return item == null
                ? Optional.empty()
                : hazards.openAt(discovery.point().getId()).stream()
                        .filter(hazard -> item.equals(hazard.origin().item()))
                        .findFirst();
    }

    /**
     * Takes a step.
     *
     * @param request the form's own id: the same form sent twice takes one step
     * @return the hazard as it then stands; refused with {@code hazard.out-of-order} where the step does not fit
     */
    public Outcome<Hazard> take(Actor actor, UUID id, UUID request, Step step) {
        return workflow.take(actor, id, request, step);
    }

    /** A new link for the responsible unit's person, printed on the notice; an earlier one ends. */
    public Outcome<Secret> link(Actor actor, UUID id) {
        var hazard = locked(id);
        return hazard.link(actor, UuidV7.next(clock)).then(secret -> {
            hazards.saveAndFlush(hazard);
            var values = Map.<String, @Nullable Object>of(
                    "state", hazard.state().name(), "grade", hazard.grade().name());
            audit.record(actor, AuditEntry.of("hazard.linked", subject(id), hazard.unit(), values));
            return Outcome.done(secret);
        });
    }

    /** What speaks against a step now, for pages that offer only what can be done. */
    @Transactional(readOnly = true)
    public List<Refusal> objections(Actor actor, Hazard hazard, Step step) {
        return workflow.objections(actor, hazard, step);
    }

    /** The steps that the actor may take now, in the order of the table; each form then says what is missing. */
    @Transactional(readOnly = true)
    public List<HazardStep> possible(Actor actor, Hazard hazard) {
        var asked = duties.extensionAsked(hazard);
        var accepts = !hazard.isRectifier(actor.account()) || way.letsAcceptOwnWork(hazard);
        return Arrays.stream(HazardStep.values())
                .filter(step -> step.fits(hazard.state()) && HazardAuthority.mayTake(actor, step, hazard))
                .filter(step -> accepts || step.taker() != HazardStep.Taker.ACCEPTOR)
                .filter(step -> switch (step) {
                    case PLAN -> hazard.grade() == HazardGrade.MAJOR;
                    case LISTING -> hazard.grade() == HazardGrade.MAJOR && !hazard.isListed();
                    case EXTENSION_GRANT, EXTENSION_REFUSAL -> asked.isPresent();
                    case EXTENSION_REQUEST -> asked.isEmpty();
                    default -> true;
                })
                .toList();
    }

    /** The later date that was asked for and not decided. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> extensionAsked(Hazard hazard) {
        return duties.extensionAsked(hazard);
    }

    @Transactional(readOnly = true)
    public Hazard find(UUID id) {
        return hazards.findById(id).orElseThrow(() -> new NotFound(id));
    }

    /** The open hazards of a point, carried into its next visit; the oldest first. */
    @Transactional(readOnly = true)
    public List<Hazard> openAt(UUID point) {
        return hazards.openAt(point);
    }

    @Transactional(readOnly = true)
    public List<Fact<HazardState>> timeline(UUID hazard) {
        return chronicle.of(hazard, HazardState.class);
    }

    @Transactional(readOnly = true)
    public List<Transfer> transfers(UUID hazard) {
        return transfers.of(hazard);
    }

    private Hazard locked(UUID id) {
        return hazards.locked(id).orElseThrow(() -> new NotFound(id));
    }

    private LocalDate today() {
        return ChinaTime.today(clock);
    }
}
