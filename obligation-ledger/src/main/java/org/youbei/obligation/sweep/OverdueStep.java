package org.youbei.obligation.sweep;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes since when a duty is overdue, raises the notice of it and takes back the reminders that came before. */
@Component
@Order(1)
class OverdueStep implements SweepStep {
    private final JdbcClient jdbc;
    private final Clock clock;

    OverdueStep(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Counter counter() {
        return Counter.OVERDUE;
    }

    @Override
    public long run(UUID run, LocalDate today) {
        return jdbc.sql("""
                with marked as (
                  update obligation.obligation set overdue_since = due + 1
                  where closed_as is null and paused_since is null and overdue_since is null and due < :today
                  returning id, jurisdiction, district, due, owner_position, owner_account),
                cleared as (
                  update obligation.notice n set cleared_at = :now from marked m
                  where n.obligation = m.id and n.cleared_at is null),
                told as (
                  insert into obligation.notice (id, jurisdiction, district, rule, obligation, due, recipient_position,
                    recipient_account, run, raised_at)
                  select %s, jurisdiction, district, 'overdue', id, due, owner_position, owner_account, :run, :now
                  from marked on conflict do nothing)
                select count(*) from marked""".formatted(NoticeIds.SQL))
                .param("today", today)
                .param("now", Timestamp.from(clock.instant()))
                .param("run", run)
                .param("prefix", NoticeIds.prefix(clock))
                .query(Long.class)
                .single();
    }
}
