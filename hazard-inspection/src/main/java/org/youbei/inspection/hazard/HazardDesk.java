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
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.inspection.checklist.HazardGrade;
import org.youbei.inspection.hazard.HazardFacts.Line;
import org.youbei.inspection.link.Secret;
import org.youbei.inspection.photo.Photos;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Subject;
import org.youbei.model.UuidV7;

/** Takes hazards in and leads each step by step to its end. To be called inside a scope; what is outside of it does not exist. */
@Component
@Transactional
public class HazardDesk {
    private final StoredHazards hazards;
    private final HazardFacts facts;
    private final HazardDuties duties;
    private final Transfers transfers;
    private final Photos photos;
    private final AuditTrail audit;
    private final Clock clock;

    HazardDesk(
            StoredHazards hazards,
            HazardFacts facts,
            HazardDuties duties,
            Transfers transfers,
            Photos photos,
            AuditTrail audit,
            Clock clock) {
        this.hazards = hazards;
        this.facts = facts;
        this.duties = duties;
        this.transfers = transfers;
        this.photos = photos;
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
        if (!facts.knows(known.getId(), request)) {
            facts.add(
                    actor,
                    known,
                    new Line(request, HazardFacts.SEEN_AGAIN, known.state(), today(), discovery.description()));
        }
        return new Found(known.getId(), true);
    }

    private Found first(Actor actor, Discovery discovery) {
        var item = discovery.item();
        var before = item == null ? 0 : hazards.closedBefore(discovery.point().getId(), item);
        var hazard = hazards.saveAndFlush(new Hazard(UuidV7.next(clock), discovery, before, actor.name()));
        facts.add(
                actor,
                hazard,
                new Line(
                        hazard.getId(), HazardFacts.FOUND, null, hazard.origin().foundOn(), discovery.description()));
        record(actor, "hazard.found", hazard, null);
        return new Found(hazard.getId(), false);
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
        var hazard = hazards.locked(id).orElseThrow(() -> new HazardNotFound(id));
        if (facts.knows(id, request)) {
            return Outcome.done(hazard);
        }
        var objections = objections(actor, hazard, step);
        if (objections.isEmpty()) {
            objections = ledger(actor, hazard, step);
        }
        return objections.isEmpty() ? Outcome.done(taken(actor, hazard, request, step)) : Outcome.refused(objections);
    }

    /**
     * A new link for the responsible unit's person, printed on the notice; an earlier one ends. Whoever may give notice may make it, from the
     * notice on until the hazard is closed.
     */
    public Outcome<Secret> link(Actor actor, UUID id) {
        var hazard = hazards.locked(id).orElseThrow(() -> new HazardNotFound(id));
        if (!HazardAuthority.mayTake(actor, HazardStep.NOTICE, hazard)) {
            return Outcome.refused(HazardRefusal.NOT_YOURS.refusal());
        }
        if (!hazard.isWithContact()) {
            return Outcome.refused(HazardRefusal.OUT_OF_ORDER.refusal());
        }
        var secret = Secret.next();
        hazard.link(UuidV7.next(clock), secret.hash());
        var saved = hazards.saveAndFlush(hazard);
        record(actor, "hazard.linked", saved, saved.state());
        return Outcome.done(secret);
    }

    /** What speaks against a step now, for pages that offer only what can be done. */
    @Transactional(readOnly = true)
    public List<Refusal> objections(Actor actor, Hazard hazard, Step step) {
        var after = step.kind() == HazardStep.SUBMISSION
                && photos.showsAfter(hazard.getId(), facts.returnedAt(hazard.getId()));
        return HazardRules.objections(actor, hazard, step, today(), after);
    }

    /** The steps that the actor may take now, in the order of the table; each form then says what is missing. */
    @Transactional(readOnly = true)
    public List<HazardStep> possible(Actor actor, Hazard hazard) {
        var asked = duties.extensionAsked(hazard);
        return Arrays.stream(HazardStep.values())
                .filter(step -> step.fits(hazard.state()) && HazardAuthority.mayTake(actor, step, hazard))
                .filter(step -> step.taker() != HazardStep.Taker.ACCEPTOR || !hazard.isRectifier(actor.account()))
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
        return hazards.findById(id).orElseThrow(() -> new HazardNotFound(id));
    }

    /** The open hazards of a point, carried into its next visit; the oldest first. */
    @Transactional(readOnly = true)
    public List<Hazard> openAt(UUID point) {
        return hazards.openAt(point);
    }

    @Transactional(readOnly = true)
    public List<HazardFact> timeline(UUID hazard) {
        return facts.of(hazard);
    }

    @Transactional(readOnly = true)
    public List<Transfer> transfers(UUID hazard) {
        return transfers.of(hazard);
    }

    /** What the ledger has to say to an extension before the hazard is changed. */
    private List<Refusal> ledger(Actor actor, Hazard hazard, Step step) {
        return switch (step.kind()) {
            case EXTENSION_REQUEST ->
                duties.extensionAsked(actor, hazard, ((Step.ExtensionRequest) step).until(), step.remark());
            case EXTENSION_GRANT -> duties.extensionGranted(actor, hazard);
            case EXTENSION_REFUSAL -> duties.extensionRefused(actor, hazard, step.remark());
            default -> List.of();
        };
    }

    private Hazard taken(Actor actor, Hazard hazard, UUID request, Step step) {
        var before = hazard.state();
        hazard.take(actor, step, today());
        if (step instanceof Step.Answer answer) {
            var department = transfers.answer(actor, hazard, answer);
            if (answer.taken()) {
                hazard.hand(department);
            }
        }
        var saved = hazards.saveAndFlush(hazard);
        fall(actor, saved, step);
        facts.add(
                actor,
                saved,
                new Line(
                        request,
                        step.kind().name(),
                        before,
                        today(),
                        step.remark().strip()));
        record(actor, "hazard." + step.kind().name().toLowerCase(java.util.Locale.ROOT), saved, before);
        return saved;
    }

    /** What falls due, or no longer does. */
    private void fall(Actor actor, Hazard hazard, Step step) {
        switch (step.kind()) {
            case NOTICE -> duties.noticed(actor, hazard, today());
            case SUBMISSION -> duties.submitted(hazard, today());
            case RETURN -> duties.returned(actor, hazard, step.remark(), today());
            case ACCEPTANCE -> duties.accepted(actor, hazard, today());
            case TRANSFER -> {
                transfers.send(actor, hazard, (Step.Transfer) step);
                duties.ended(hazard, step.remark());
            }
            case DISMISSAL -> duties.ended(hazard, step.remark());
            default -> {}
        }
    }

    private void record(Actor actor, String action, Hazard hazard, @Nullable HazardState before) {
        audit.record(
                actor,
                new AuditEntry(
                        action,
                        subject(hazard.getId()),
                        hazard.unit(),
                        before == null ? Map.of() : Map.of("state", before.name()),
                        Map.of(
                                "state",
                                hazard.state().name(),
                                "grade",
                                hazard.grade().name())));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Hazard.CHINA);
    }
}
