package org.youbei.inspection.hazard;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.youbei.inspection.checklist.HazardGrade;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Subject;
import org.youbei.obligation.Evidence;
import org.youbei.obligation.ObligationIndex;
import org.youbei.obligation.ObligationKind;
import org.youbei.obligation.ObligationLedger;
import org.youbei.obligation.ObligationRow;
import org.youbei.obligation.ObligationState;
import org.youbei.obligation.Opening;

/**
 * What falls due because of a hazard. Its rectification stands still while it waits for acceptance, and is fulfilled, once accepted, on the
 * day it was submitted: how long the acceptance took is not the responsible unit's delay.
 */
@Component
class HazardDuties {
    private static final ObligationKind RECTIFICATION = ObligationKind.HAZARD_RECTIFICATION;
    private static final ObligationKind ACCEPTANCE = ObligationKind.HAZARD_ACCEPTANCE;

    private final ObligationLedger ledger;
    private final ObligationIndex index;

    HazardDuties(ObligationLedger ledger, ObligationIndex index) {
        this.ledger = ledger;
        this.index = index;
    }

    static Subject subject(UUID hazard) {
        return new Subject("hazard", hazard);
    }

    void noticed(Actor actor, Hazard hazard, LocalDate on) {
        var rule = hazard.grade() == HazardGrade.MAJOR ? "major-hazard-rectification" : "hazard-rectification";
        open(actor, hazard, RECTIFICATION, rule, on);
    }

    void submitted(Hazard hazard, LocalDate on) {
        open(Actor.platform(), hazard, ACCEPTANCE, "hazard-acceptance", on);
        rectification(hazard)
                .filter(duty -> duty.state() != ObligationState.PAUSED)
                .ifPresent(duty -> ledger.pause(Actor.platform(), duty.id(), ACCEPTANCE.code())
                        .orElseThrow());
    }

    void returned(Actor actor, Hazard hazard, String reason, LocalDate on) {
        fulfil(actor, hazard, ACCEPTANCE, reason, on);
        rectification(hazard)
                .filter(duty -> duty.state() == ObligationState.PAUSED)
                .ifPresent(duty -> ledger.resume(Actor.platform(), duty.id()).orElseThrow());
    }

    void accepted(Actor actor, Hazard hazard, LocalDate on) {
        fulfil(actor, hazard, ACCEPTANCE, hazard.description(), on);
        fulfil(
                actor,
                hazard,
                RECTIFICATION,
                hazard.description(),
                hazard.submittedOn().orElse(on));
    }

    /** @return what the ledger has against it */
    List<Refusal> extensionAsked(Actor actor, Hazard hazard, LocalDate until, String reason) {
        return running(hazard, duty -> ledger.askExtension(acting(actor, hazard), duty.id(), until, reason));
    }

    List<Refusal> extensionGranted(Actor actor, Hazard hazard) {
        return running(hazard, duty -> ledger.grantExtension(actor, duty.id()));
    }

    List<Refusal> extensionRefused(Actor actor, Hazard hazard, String reason) {
        return running(hazard, duty -> ledger.refuseExtension(actor, duty.id(), reason));
    }

    /** Handed over or dismissed: nothing falls due here any more. */
    void ended(Hazard hazard, String reason) {
        var most = Math.min(reason.length(), 500);
        ledger.cancel(Actor.platform(), subject(hazard.getId()), reason.substring(0, most))
                .orElseThrow();
    }

    private List<Refusal> running(Hazard hazard, java.util.function.Function<ObligationRow, Outcome<UUID>> verb) {
        return rectification(hazard)
                .map(verb)
                .map(outcome -> outcome instanceof Outcome.Refused<UUID>(var refusals) ? refusals : List.<Refusal>of())
                .orElseGet(() -> List.of(HazardRefusal.NO_EXTENSION.refusal()));
    }

    /** The ledger knows no contacts of responsible units; what they ask for, the platform notes for them. */
    private static Actor acting(Actor actor, Hazard hazard) {
        return hazard.isContact(actor.account()) ? Actor.platform() : actor;
    }

    Optional<LocalDate> extensionAsked(Hazard hazard) {
        return rectification(hazard).flatMap(duty -> Optional.ofNullable(duty.extensionDue()));
    }

    private Optional<ObligationRow> rectification(Hazard hazard) {
        return index.ofSubject(subject(hazard.getId())).stream()
                .filter(duty -> duty.kind().equals(RECTIFICATION) && isOpen(duty.state()))
                .findFirst();
    }

    private static boolean isOpen(ObligationState state) {
        return switch (state) {
            case UPCOMING, DUE_SOON, OVERDUE, PAUSED -> true;
            case FULFILLED, FULFILLED_LATE, WAIVED, CANCELLED -> false;
        };
    }

    private void fulfil(Actor actor, Hazard hazard, ObligationKind kind, String label, LocalDate on) {
        var text = label.isBlank() ? hazard.description() : label;
        var evidence = new Evidence("hazard", hazard.getId(), text.substring(0, Math.min(text.length(), 300)));
        ledger.fulfil(actor, subject(hazard.getId()), kind, evidence, on).orElseThrow();
    }

    private void open(Actor actor, Hazard hazard, ObligationKind kind, String rule, LocalDate from) {
        var title =
                hazard.description().substring(0, Math.min(hazard.description().length(), 300));
        ledger.open(actor, new Opening(kind, subject(hazard.getId()), title, hazard.unit(), null, null, rule, from))
                .orElseThrow();
    }
}
