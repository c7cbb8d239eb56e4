package org.youbei.obligation;

import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
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
            select jurisdiction, kind, counted, 'OVERDUE' as now, count from obligation.due_tally
            where counted in ('DUE_SOON', 'UPCOMING') and due < :today
            union all
            select jurisdiction, kind, counted, 'DUE_SOON', count from obligation.due_tally
            where counted = 'UPCOMING' and due >= :today and due <= :soon) late
          cross join lateral (values (late.counted, -late.count), (late.now, late.count)) as moved (counted, n)
          where late.jurisdiction >= :unit and late.jurisdiction < :unit || '~' group by 1, 2, 3)
        select unit, kind, counted, sum(n) as n from counts group by 1, 2, 3 having sum(n) <> 0 order by 1, 2, 3\
        """;

    /** The same without units: what the frame of every page asks. */
    private static final String KINDS = """
        with counts as (
          select kind, counted, sum(count) as n from obligation.tally
          where jurisdiction >= :unit and jurisdiction < :unit || '~' group by kind, counted
          union all
          select late.kind, moved.counted, moved.n from (
            select kind, 'OVERDUE' as now, counted, sum(count) as n from obligation.due_tally
            where counted in ('DUE_SOON', 'UPCOMING') and due < :today
              and jurisdiction >= :unit and jurisdiction < :unit || '~' group by kind, counted
            union all
            select kind, 'DUE_SOON', counted, sum(count) from obligation.due_tally
            where counted = 'UPCOMING' and due >= :today and due <= :soon
              and jurisdiction >= :unit and jurisdiction < :unit || '~' group by kind, counted) late
          cross join lateral (values (late.counted, -late.n), (late.now, late.n)) as moved (counted, n))
        select kind, counted, sum(n) as n from counts group by kind, counted having sum(n) <> 0\
        """;

    /** A paused duty has a date too, which a list of what falls due goes by. */
    private static final String DUE = """
        with counts as (
          select left(jurisdiction, :length) as unit, counted as state, sum(count) as n from obligation.tally
          where kind = :kind and counted in ('OVERDUE', 'DUE_SOON', 'UPCOMING', 'PAUSED')
            and jurisdiction >= :unit and jurisdiction < :unit || '~' group by 1, 2
          union all
          select left(late.jurisdiction, :length), moved.state, sum(moved.n) from (
            select jurisdiction, counted, 'OVERDUE' as now, count from obligation.due_tally
            where kind = :kind and counted in ('DUE_SOON', 'UPCOMING') and due < :today
            union all
            select jurisdiction, counted, 'DUE_SOON', count from obligation.due_tally
            where kind = :kind and counted = 'UPCOMING' and due >= :today and due <= :soon) late
          cross join lateral (values (late.counted, -late.count), (late.now, late.count)) as moved (state, n)
          where late.jurisdiction >= :unit and late.jurisdiction < :unit || '~' group by 1, 2
          union all
          select left(jurisdiction, :length), case when due < :today then 'PAUSED_OVERDUE' else 'PAUSED_SOON' end, sum(count)
          from obligation.due_tally
          where kind = :kind and counted = 'PAUSED' and due <= :soon
            and jurisdiction >= :unit and jurisdiction < :unit || '~' group by 1, 2),
        units as (
          select unit, coalesce(sum(n) filter (where state not like 'PAUSED\\_%'), 0) as all,
            coalesce(sum(n) filter (where state in ('OVERDUE', 'PAUSED_OVERDUE')), 0) as overdue,
            coalesce(sum(n) filter (where state in ('DUE_SOON', 'PAUSED_SOON')), 0) as soon
          from counts group by unit)
        select c.*, coalesce(u.name, c.unit) as name from units c left join jurisdiction.unit u on u.jurisdiction = c.unit
        where c.all > 0 order by c.unit\
        """;

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
        return total(kinds(actor, unit).values());
    }

    /** The totals by kind and state of one unit with everything below it, or of the whole scope. */
    public Map<ObligationKind, Map<ObligationState, Long>> kinds(Actor actor, Optional<JurisdictionCode> unit) {
        var top = unit.map(JurisdictionCode::value).orElseGet(() -> top(actor));
        if (actor.scope().unit().map(own -> top.startsWith(own.value())).orElse(true)) {
            return kinds(top);
        }
        return Map.of();
    }

    /**
     * Open duties of one kind below a unit.
     *
     * @param overdue past their date, paused or not
     * @param soon due within the rules' days, paused or not
     */
    public record Due(JurisdictionCode unit, String name, long all, long overdue, long soon) {}

    /** By the first digits of the units' codes; units without any are missing. */
    public List<Due> due(ObligationKind kind, String unit, int digits) {
        return ask(DUE, unit)
                .param("kind", kind.code())
                .param("length", digits)
                .query((row, n) -> new Due(
                        new JurisdictionCode(row.getString("unit")),
                        row.getString("name"),
                        row.getLong("all"),
                        row.getLong("overdue"),
                        row.getLong("soon")))
                .list();
    }

    private Map<ObligationKind, Map<ObligationState, Long>> kinds(String unit) {
        var kinds = new HashMap<ObligationKind, Map<ObligationState, Long>>();
        ask(KINDS, unit).query((RowCallbackHandler) row -> kinds.computeIfAbsent(
                        new ObligationKind(row.getString("kind")), kind -> new EnumMap<>(ObligationState.class))
                .put(ObligationState.valueOf(row.getString("counted")), row.getLong("n")));
        return kinds;
    }

    private JdbcClient.StatementSpec ask(String sql, String unit) {
        var today = ChinaTime.today(clock);
        return jdbc.sql(sql).param("unit", unit).param("today", today).param("soon", today.plusDays(rules.soonDays()));
    }

    /** The totals by state of counts that were read already. */
    public static Map<ObligationState, Long> totals(List<Count> counts) {
        var totals = new EnumMap<ObligationState, Long>(ObligationState.class);
        counts.forEach(count -> totals.merge(count.state(), count.n(), Long::sum));
        return totals;
    }

    /** The same by kind. */
    public static Map<ObligationKind, Map<ObligationState, Long>> kinds(List<Count> counts) {
        var kinds = new HashMap<ObligationKind, Map<ObligationState, Long>>();
        counts.forEach(count -> kinds.computeIfAbsent(count.kind(), kind -> new EnumMap<>(ObligationState.class))
                .merge(count.state(), count.n(), Long::sum));
        return kinds;
    }

    /** The totals by state of several kinds. */
    public static Map<ObligationState, Long> total(Collection<Map<ObligationState, Long>> kinds) {
        var totals = new EnumMap<ObligationState, Long>(ObligationState.class);
        kinds.forEach(kind -> kind.forEach((state, n) -> totals.merge(state, n, Long::sum)));
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
