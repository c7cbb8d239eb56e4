package org.youbei.obligation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.jurisdiction.Scopes;
import org.youbei.obligation.calendar.WorkingCalendar;
import org.youbei.obligation.calendar.WorkingDays;
import org.youbei.obligation.rule.Period;

/**
 * Compares, at each start, the open duties that count working days with the calendar that is there: a due date that the calendar would not give
 * today, and one that counted weekends only although the holidays of its years are known by now. They are counted and not moved: a due date that
 * somebody was told moves by a decision only. Passed over is what people have moved (an extension, a pause) and what rests.
 */
@Component
class DueDateCheck {
    private static final Logger LOG = LoggerFactory.getLogger(DueDateCheck.class);

    /** Duties that began on the same day under the same period, and are due on the same day. */
    private record Alike(Period period, LocalDate start, LocalDate due, boolean weekendsOnly, long duties) {
        /** As long as a year is not known as a whole, nobody would compute for good. */
        boolean differsFrom(WorkingDays calendar) {
            return !calendar.isComputed(start, due)
                    && (weekendsOnly || !period.due(start, calendar).equals(due));
        }
    }

    private final JdbcClient jdbc;
    private final WorkingCalendar calendar;
    private final TransactionTemplate own;

    DueDateCheck(JdbcClient jdbc, WorkingCalendar calendar, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        own = new TransactionTemplate(transactions);
    }

    @EventListener(ApplicationReadyEvent.class)
    void compare() {
        long stale = outOfDate();
        if (stale > 0) {
            LOG.warn(
                    "{} open duties have due dates that the calendar of working days does not give today: have the due"
                            + " dates of their rules computed again on the page of the rules",
                    stale);
        }
    }

    /** How many open duties rest on another calendar than the one that is known. */
    long outOfDate() {
        var days = calendar.days();
        var alike = Scopes.wholeTree(() ->
                own.execute(status -> jdbc.sql("""
                    select o.period, o.clock_start, o.due, o.weekends_only, count(*) as duties from obligation.obligation o
                    where o.closed_as is null and o.paused_since is null and o.period ~ '^[1-9][0-9]{0,3}wd$' and not exists (
                      select from obligation.fact f where f.obligation = o.id and f.district = o.district
                        and f.kind in ('RESUMED', 'EXTENSION_GRANTED'))
                    group by 1, 2, 3, 4\
                    """).query(DueDateCheck::alike).list()));
        return alike == null
                ? 0
                : alike.stream()
                        .filter(each -> each.differsFrom(days))
                        .mapToLong(Alike::duties)
                        .sum();
    }

    private static Alike alike(ResultSet row, int number) throws SQLException {
        return new Alike(
                Period.parse(row.getString("period")).orElseThrow(),
                row.getObject("clock_start", LocalDate.class),
                row.getObject("due", LocalDate.class),
                row.getBoolean("weekends_only"),
                row.getLong("duties"));
    }
}
