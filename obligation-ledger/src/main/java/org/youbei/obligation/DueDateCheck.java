package org.youbei.obligation;

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

/**
 * Compares, at each start, what open duties rest on with the calendar that is there: a duty that counted weekends only, although the holidays
 * of its years are known by now, has a due date that nobody would compute today. They are counted and not moved: a due date that somebody
 * was told moves by a decision only.
 */
@Component
class DueDateCheck {
    private static final Logger LOG = LoggerFactory.getLogger(DueDateCheck.class);

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
                    "{} open duties count weekends only although the holidays of their years are known: have the due"
                            + " dates of their rules computed again on the page of the rules",
                    stale);
        }
    }

    /** How many open duties rest on less than is known. */
    long outOfDate() {
        var known = calendar.wholeYears().toArray(Integer[]::new);
        Long found = Scopes.wholeTree(() -> own.execute(
                status -> jdbc.sql("""
                    select count(*) from obligation.obligation o
                    where o.closed_as is null and o.weekends_only and not exists (
                      select from generate_series(extract(year from o.clock_start)::integer, extract(year from o.due)::integer) y
                      where y <> all(?::integer[]))\
                    """).params((Object) known).query(Long.class).single()));
        return found == null ? 0 : found;
    }
}
