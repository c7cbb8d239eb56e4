package org.youbei.inspection.hazard;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youbei.inspection.checklist.HazardGrade;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Subject;
import org.youbei.obligation.DutyBook;
import org.youbei.obligation.DutyMoved;
import org.youbei.obligation.Evidence;
import org.youbei.obligation.ObligationKind;
import org.youbei.obligation.ObligationLedger;
import org.youbei.obligation.ObligationRow;
import org.youbei.obligation.ObligationState;

/**
 * What falls due because of a hazard. Its rectification stands still while it waits for acceptance, and is fulfilled, once accepted, on the
 * day it was submitted: how long the acceptance took is not the responsible unit's delay.
 */
@Component
class HazardDuties {
    private static final String SUBJECT = "hazard";
    private static final ObligationKind RECTIFICATION = ObligationKind.HAZARD_RECTIFICATION;
    private static final ObligationKind ACCEPTANCE = ObligationKind.HAZARD_ACCEPTANCE;

    private final ObligationLedger ledger;
    private final DutyBook book;
    private final JdbcClient jdbc;

    HazardDuties(ObligationLedger ledger, DutyBook book, JdbcClient jdbc) {
        this.ledger = ledger;
        this.book = book;
        this.jdbc = jdbc;
    }

    /** Lists sort by the due date, so that a hazard carries a copy of what the ledger knows. */
    @EventListener
    void moved(DutyMoved duty) {
        if (duty.is(RECTIFICATION, SUBJECT)) {
            jdbc.sql("update inspection.hazard set due_on = ? where id = ?")
                    .params(duty.due(), duty.subject().id())
                    .update();
        }
    }

    static Subject subject(UUID hazard) {
        return new Subject(SUBJECT, hazard);
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
        book.end(Actor.platform(), subject(hazard.getId()), reason);
    }

    Optional<LocalDate> extensionAsked(Hazard hazard) {
        return rectification(hazard).flatMap(duty -> Optional.ofNullable(duty.extensionDue()));
    }

    private List<Refusal> running(Hazard hazard, Function<ObligationRow, Outcome<UUID>> verb) {
        return book.with(subject(hazard.getId()), RECTIFICATION, HazardRefusal.NO_EXTENSION.refusal(), verb);
    }

    /** The ledger knows no contacts of responsible units; what they ask for, the platform notes for them. */
    private static Actor acting(Actor actor, Hazard hazard) {
        return hazard.isContact(actor.account()) ? Actor.platform() : actor;
    }

    private Optional<ObligationRow> rectification(Hazard hazard) {
        return book.open(subject(hazard.getId()), RECTIFICATION);
    }

    private void fulfil(Actor actor, Hazard hazard, ObligationKind kind, String label, LocalDate on) {
        var evidence = new Evidence(SUBJECT, hazard.getId(), label.isBlank() ? hazard.description() : label);
        ledger.fulfil(actor, subject(hazard.getId()), kind, evidence, on).orElseThrow();
    }

    private void open(Actor actor, Hazard hazard, ObligationKind kind, String rule, LocalDate from) {
        book.open(actor, kind, subject(hazard.getId()), hazard.description(), hazard.unit(), rule, from);
    }
}
