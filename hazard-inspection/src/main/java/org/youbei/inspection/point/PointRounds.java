package org.youbei.inspection.point;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.obligation.Evidence;
import org.youbei.obligation.ObligationKind;
import org.youbei.obligation.ObligationLedger;
import org.youbei.obligation.Opening;

/** The rounds of a point as duties of the ledger. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PointRounds {
    private final ObligationLedger ledger;
    private final Clock clock;

    PointRounds(ObligationLedger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The first round's clock starts today. */
    void begin(Actor actor, Point point) {
        var entry = point.entry();
        ledger.open(
                        actor,
                        new Opening(
                                ObligationKind.INSPECTION_ROUND,
                                PointRegister.subject(point.getId()),
                                entry.name(),
                                entry.unit(),
                                null,
                                null,
                                entry.round().rule(),
                                LocalDate.now(clock)))
                .orElseThrow();
    }

    /** After a change of rule or unit. The reason that the ledger keeps is the rule that now holds. */
    void restart(Actor actor, Point point) {
        end(actor, point, point.entry().round().rule());
        begin(actor, point);
    }

    void end(Actor actor, Point point, String reason) {
        ledger.cancel(Actor.platform(), PointRegister.subject(point.getId()), ObligationKind.INSPECTION_ROUND, reason)
                .orElseThrow();
    }

    /**
     * The open round is done by a visit; the rule opens the next. A visit from before the running round, brought in late, fulfils
     * nothing.
     *
     * @return the duties fulfilled
     */
    public List<UUID> visited(Actor actor, Point point, UUID visit, String label, LocalDate on) {
        var outcome = ledger.fulfil(
                actor,
                PointRegister.subject(point.getId()),
                ObligationKind.INSPECTION_ROUND,
                new Evidence("visit", visit, label),
                on);
        return switch (outcome) {
            case Outcome.Done<List<UUID>>(var duties) -> duties;
            case Outcome.Refused<List<UUID>> refused -> List.of();
        };
    }
}
