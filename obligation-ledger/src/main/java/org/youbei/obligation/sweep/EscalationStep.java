package org.youbei.obligation.sweep;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youbei.obligation.rule.Rules;

/**
 * Tells the unit above of a duty that is overdue for longer than the rule {@code escalation} allows, as the nearest unit
 * decided it. A district has nobody above it here.
 */
@Component
@Order(3)
class EscalationStep implements SweepStep {
    private static final String UNIT_ABOVE =
            "left(jurisdiction, case length(jurisdiction) when 15 then 12 when 12 then 9 else 6 end)";

    private final JdbcClient jdbc;
    private final Rules rules;
    private final Clock clock;

    EscalationStep(JdbcClient jdbc, Rules rules, Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public Counter counter() {
        return Counter.ESCALATED;
    }

    @Override
    public long run(UUID run, LocalDate today) {
        var days = daysByUnit();
        return jdbc.sql("""
                with marked as (
                  update obligation.obligation o set escalated_on = :today
                  where closed_as is null and paused_since is null and overdue_since is not null and escalated_on is null
                    and length(jurisdiction) > 6 and overdue_since <= :today::date - :least
                    and overdue_since <= :today::date - (
                      select d.days from unnest(:units::text[], :days::int[]) as d (unit, days)
                      where starts_with(o.jurisdiction, d.unit) order by length(d.unit) desc limit 1)
                  returning id, jurisdiction, district, due),
                told as (
                  insert into obligation.notice (id, jurisdiction, district, rule, obligation, due, run, raised_at)
                  select %s, %s, district, 'escalation', id, due, :run, :now from marked on conflict do nothing)
                select count(*) from marked""".formatted(NoticeIds.SQL, UNIT_ABOVE))
                .param("today", today)
                .param(
                        "least",
                        days.values().stream().mapToInt(Integer::intValue).min().orElseThrow())
                .param("units", days.keySet().toArray(String[]::new))
                .param("days", days.values().toArray(Integer[]::new))
                .param("now", Timestamp.from(clock.instant()))
                .param("run", run)
                .param("prefix", NoticeIds.prefix(clock))
                .query(Long.class)
                .single();
    }

    /** Days by unit; the empty unit stands for everybody who decided nothing else. A later decision of a unit wins. */
    private Map<String, Integer> daysByUnit() {
        var days = new TreeMap<String, Integer>();
        days.put("", rules.pack().get("escalation").period().amount());
        for (var override : rules.overridesOf("escalation")) {
            days.put(
                    override.jurisdiction().value(),
                    override.periods().getFirst().amount());
        }
        return days;
    }
}
