package org.youbei.supply.closing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.obligation.DutyBook;
import org.youbei.obligation.Evidence;
import org.youbei.obligation.ObligationKind;
import org.youbei.supply.point.Points;

/** To close the last month is a duty of every store that had stock in it; the sweep opens it, and a missed night is caught up. */
@Component
public class ClosingDuties {
    private static final ObligationKind KIND = ObligationKind.STOCK_CLOSE;
    private static final String RULE = "stock-close";
    private static final int AT_ONCE = 500;

    private final DutyBook book;
    private final JdbcClient jdbc;
    private final Clock clock;

    ClosingDuties(DutyBook book, JdbcClient jdbc, Clock clock) {
        this.book = book;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The last day of the last month that is over. */
    static LocalDate lastEnd(LocalDate today) {
        return today.withDayOfMonth(1).minusDays(1);
    }

    private record Due(UUID point, JurisdictionCode unit, String name) {}

    /** Opens the duties of stores whose last month is not closed; to be called over the whole tree. */
    @Transactional
    public int sweep() {
        var end = lastEnd(ChinaTime.today(clock));
        var due = jdbc.sql("""
            select p.id, p.jurisdiction, p.name from supply.point p
            where p.closed_on is null and p.mode = 'PHYSICAL' and coalesce(p.booked_until, date '0001-01-01') < :end
              and coalesce(p.close_asked, date '0001-01-01') < :end
              and exists (select from supply.stock s where s.point = p.id and s.received_on <= :end)
            order by p.id limit :most for update skip locked\
            """)
                .param("end", end)
                .param("most", AT_ONCE)
                .query((row, n) -> new Due(
                        row.getObject("id", UUID.class),
                        new JurisdictionCode(row.getString("jurisdiction")),
                        row.getString("name")))
                .list();
        due.forEach(one -> open(one.point(), one.unit(), one.name(), end));
        return due.size();
    }

    private void open(UUID point, JurisdictionCode unit, String name, LocalDate end) {
        var month = java.time.YearMonth.from(end);
        book.open(Actor.platform(), KIND, Points.subject(point), name + " " + month, unit, RULE, end);
        jdbc.sql("update supply.point set close_asked = ? where id = ?")
                .params(end, point)
                .update();
    }

    /** A month was closed: the duty of it is fulfilled; where the last month is open still, its own begins. */
    void closed(Actor actor, Closing closing) {
        var subject = Points.subject(closing.point());
        var today = ChinaTime.today(clock);
        book.open(subject, KIND)
                .filter(duty -> !book.start(duty.id()).isAfter(closing.endsOn()))
                .ifPresent(duty -> book.fulfil(
                        actor, subject, KIND, new Evidence("stock-closing", closing.id(), closing.pointName()), today));
        var end = lastEnd(today);
        if (closing.endsOn().isBefore(end) && book.open(subject, KIND).isEmpty()) {
            open(closing.point(), closing.unit(), closing.pointName(), end);
        }
    }
}
