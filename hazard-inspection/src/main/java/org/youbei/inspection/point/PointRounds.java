package org.youbei.inspection.point;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.obligation.DutyBook;
import org.youbei.obligation.DutyMoved;
import org.youbei.obligation.Evidence;
import org.youbei.obligation.ObligationKind;

/** The rounds of a point as duties of the ledger. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PointRounds {
    private static final ObligationKind ROUND = ObligationKind.INSPECTION_ROUND;

    private final DutyBook book;
    private final JdbcClient jdbc;
    private final Clock clock;

    PointRounds(DutyBook book, JdbcClient jdbc, Clock clock) {
        this.book = book;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Lists sort by the next round, so that a point carries a copy of what the ledger knows. A round that ends late leaves a newer one. */
    @EventListener
    void moved(DutyMoved duty) {
        if (duty.is(ROUND, PointRegister.SUBJECT)) {
            jdbc.sql("""
                update inspection.point set round_due = case when :open then :due::date end
                where id = :point and (:open or round_due = :due)\
                """)
                    .param("open", duty.open())
                    .param("due", duty.due())
                    .param("point", duty.subject().id())
                    .update();
        }
    }

    /** The first round's clock starts today. */
    void begin(Actor actor, Point point) {
        var entry = point.entry();
        var subject = PointRegister.subject(point.getId());
        book.open(
                actor, ROUND, subject, entry.name(), entry.unit(), entry.round().rule(), ChinaTime.today(clock));
    }

    /** After a change of rule or unit. The reason that the ledger keeps is the rule that now holds. */
    void restart(Actor actor, Point point) {
        end(actor, point, point.entry().round().rule());
        begin(actor, point);
    }

    void end(Actor actor, Point point, String reason) {
        book.end(Actor.platform(), PointRegister.subject(point.getId()), ROUND, reason);
    }

    /**
     * The open round is done by a visit; the rule opens the next. A visit from before the running round, brought in late, fulfils
     * nothing.
     *
     * @return the duties fulfilled
     */
    public List<UUID> visited(Actor actor, Point point, UUID visit, String label, LocalDate on) {
        var evidence = new Evidence("visit", visit, label);
        return book.fulfilBegun(actor, PointRegister.subject(point.getId()), ROUND, evidence, on);
    }
}
