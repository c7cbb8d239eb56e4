package org.youbei.obligation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.JurisdictionLevel;
import org.youbei.obligation.rule.Rules;

/**
 * How many duties stand in which state, from the roll-ups and never from a count of all rows. What fell due since the last
 * sweep is moved between the counts, so that a figure equals the list behind it at any moment.
 */
@Component
@Transactional(readOnly = true)
public class Tally {
    private static final String SQL = """
            with counts as (
              select left(jurisdiction, :length) as unit, kind, counted, sum(count) as n from obligation.tally
              where jurisdiction >= :unit and jurisdiction < :unit || '~' group by 1, 2, 3
              union all
              select left(late.jurisdiction, :length), late.kind, moved.counted, sum(moved.n) from (
                select jurisdiction, kind, counted, 'OVERDUE' as now from obligation.obligation
                where closed_as is null and paused_since is null and overdue_since is null and due < :today
                union all
                select jurisdiction, kind, 'UPCOMING', 'DUE_SOON' from obligation.obligation
                where closed_as is null and paused_since is null and overdue_since is null and due_soon_since is null
                  and due >= :today and due <= :soon) late
              cross join lateral (values (late.counted, -1), (late.now, 1)) as moved (counted, n)
              where late.jurisdiction >= :unit and late.jurisdiction < :unit || '~' group by 1, 2, 3)
            select unit, kind, counted, sum(n) as n from counts group by 1, 2, 3 having sum(n) <> 0 order by 1, 2, 3""";

    /** The same without units and kinds: what the frame of every page asks. */
    private static final String TOTALS = """
            with counts as (
              select counted, sum(count) as n from obligation.tally
              where jurisdiction >= :unit and jurisdiction < :unit || '~' group by counted
              union all
              select moved.counted, moved.n from (
                select 'OVERDUE' as now, counted, count(*) as n from obligation.obligation
                where closed_as is null and paused_since is null and overdue_since is null and due < :today
                  and jurisdiction >= :unit and jurisdiction < :unit || '~' group by counted
                union all
                select 'DUE_SOON', 'UPCOMING', count(*) from obligation.obligation
                where closed_as is null and paused_since is null and overdue_since is null and due_soon_since is null
                  and due >= :today and due <= :soon
                  and jurisdiction >= :unit and jurisdiction < :unit || '~') late
              cross join lateral (values (late.counted, -late.n), (late.now, late.n)) as moved (counted, n))
            select counted, sum(n) as n from counts group by counted having sum(n) <> 0""";

    private final JdbcClient jdbc;
    private final Rules rules;
    private final Clock clock;

    Tally(JdbcClient jdbc, Rules rules, Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.clock = clock;
    }

    /** One count: a unit (with everything below it), a kind, a state. */
    public record Count(JurisdictionCode unit, ObligationKind kind, ObligationState state, long n) {}

    /** Counts by the units of a level below the given one, such as the streets of a district; units above it as themselves. */
    public List<Count> by(Actor actor, JurisdictionCode unit, JurisdictionLevel level) {
        if (!actor.scope().contains(unit)) {
            return List.of();
        }
        return counts(unit.value(), lengthOf(level));
    }

    /** The same for everything in the actor's scope. */
    public List<Count> by(Actor actor, JurisdictionLevel level) {
        return counts(top(actor), lengthOf(level));
    }

    /** The totals by state of one unit with everything below it, or of the whole scope. */
    public Map<ObligationState, Long> totals(Actor actor, Optional<JurisdictionCode> unit) {
        var top = unit.map(JurisdictionCode::value).orElseGet(() -> top(actor));
        if (actor.scope().unit().map(own -> top.startsWith(own.value())).orElse(true)) {
            return totals(top);
        }
        return Map.of();
    }

    private Map<ObligationState, Long> totals(String unit) {
        var totals = new EnumMap<ObligationState, Long>(ObligationState.class);
        ask(TOTALS, unit).query((RowCallbackHandler)
                row -> totals.put(ObligationState.valueOf(row.getString("counted")), row.getLong("n")));
        return totals;
    }

    private JdbcClient.StatementSpec ask(String sql, String unit) {
        var today = LocalDate.now(clock);
        return jdbc.sql(sql).param("unit", unit).param("today", today).param("soon", today.plusDays(rules.soonDays()));
    }

    /** The totals by state of counts that were read already. */
    public static Map<ObligationState, Long> totals(List<Count> counts) {
        var totals = new EnumMap<ObligationState, Long>(ObligationState.class);
        counts.forEach(count -> totals.merge(count.state(), count.n(), Long::sum));
        return totals;
    }

    private static String top(Actor actor) {
        return actor.scope().unit().map(JurisdictionCode::value).orElse("");
    }

    private List<Count> counts(String unit, int length) {
        return ask(SQL, unit)
                .param("length", length)
                .query((row, n) -> new Count(
                        new JurisdictionCode(row.getString("unit")),
                        new ObligationKind(row.getString("kind")),
                        ObligationState.valueOf(row.getString("counted")),
                        row.getLong("n")))
                .list();
    }

    private static int lengthOf(JurisdictionLevel level) {
        return switch (level) {
            case PROVINCE -> 2;
            case CITY -> 4;
            case DISTRICT -> 6;
            case STREET -> 9;
            case COMMUNITY -> 12;
            case GRID -> 15;
        };
    }
}
