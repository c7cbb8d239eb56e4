package org.youbei.obligation.sweep;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youbei.obligation.rule.Period;
import org.youbei.obligation.rule.Rules;

/**
 * Climbs down the ladder of reminders: a duty gets the notice of the rung it stands on, once, and loses that of the rung
 * before. Rungs that passed while no sweep ran are not made up for. Also notes since when a duty is due soon.
 */
@Component
@Order(2)
class ReminderStep implements SweepStep {
    private final JdbcClient jdbc;
    private final Rules rules;
    private final Clock clock;

    ReminderStep(JdbcClient jdbc, Rules rules, Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public Counter counter() {
        return Counter.REMINDED;
    }

    @Override
    public long run(UUID run, LocalDate today) {
        var rungs = rungs();
        return jdbc.sql("""
                with marked as (
                  update obligation.obligation o set reminded_at = r.rung,
                    due_soon_since = case when o.due <= :soon then coalesce(o.due_soon_since, :today::date) end
                  from unnest(:rungs::int[], :below::int[]) as r (rung, below)
                  where o.closed_as is null and o.paused_since is null and o.overdue_since is null
                    and o.due > :today::date + r.below and o.due <= :today::date + r.rung
                    and (o.reminded_at is null or o.reminded_at > r.rung or (o.due <= :soon and o.due_soon_since is null))
                  returning o.id, o.jurisdiction, o.district, o.due, o.owner_position, o.owner_account, r.rung),
                cleared as (
                  update obligation.notice n set cleared_at = :now from marked m
                  where n.obligation = m.id and n.cleared_at is null and n.rule <> 'reminder-' || m.rung),
                told as (
                  insert into obligation.notice (id, jurisdiction, district, rule, obligation, due, recipient_position,
                    recipient_account, run, raised_at)
                  select %s, jurisdiction, district, 'reminder-' || rung, id, due, owner_position, owner_account, :run, :now
                  from marked on conflict do nothing)
                select count(*) from marked""".formatted(NoticeIds.SQL))
                .param("today", today)
                .param("soon", today.plusDays(rules.soonDays()))
                .param("rungs", rungs.toArray(Integer[]::new))
                .param("below", below(rungs))
                .param("now", Timestamp.from(clock.instant()))
                .param("run", run)
                .param("prefix", NoticeIds.prefix(clock))
                .query(Long.class)
                .single();
    }

    private List<Integer> rungs() {
        return rules.pack().get("reminder-ladder").periods().stream()
                .map(Period::amount)
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** For each rung the days at which the next one begins; the last rung reaches to the due date itself. */
    private static Integer[] below(List<Integer> rungs) {
        var below = new Integer[rungs.size()];
        for (int n = 0; n < rungs.size(); n++) {
            below[n] = n + 1 < rungs.size() ? rungs.get(n + 1) : -1;
        }
        return below;
    }
}
