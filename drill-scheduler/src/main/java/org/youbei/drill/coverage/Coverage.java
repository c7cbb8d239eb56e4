package org.youbei.drill.coverage;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Scope;
import org.youbei.model.Subject;
import org.youbei.obligation.rule.Rules;

/** Reads what must be drilled, the most urgent first: the ledger's open drill duties, each beside its last and its next drill. */
@Repository
@Transactional(readOnly = true)
public class Coverage {
    /** Digits of a street's and of a community's code. */
    private static final int STREET = 9;

    private static final int COMMUNITY = 12;
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    /** The duties of a page first, then what belongs to each: no drill is looked up for a duty that is not shown. */
    private static final String ROWS = """
            select o.id, o.subject_type, o.subject_id, o.title, o.jurisdiction, coalesce(u.name, o.jurisdiction) as unit_name, o.rule,
              o.period, o.clock_start, o.due, o.paused_since is not null as paused, last.drill as last_drill, last.on as last_on,
              next.drill as next_drill, next.on as next_on
            from (select o.* from obligation.obligation o where %s order by o.due, o.id limit :most) o
            left join jurisdiction.unit u on u.jurisdiction = o.jurisdiction
            left join lateral (
              select d.id as drill, (d.ended_at at time zone 'Asia/Shanghai')::date as on
              from drill.cover c join drill.drill d on d.id = c.drill
              where c.subject_id = o.subject_id and c.subject_type = o.subject_type
                and d.state in ('EVALUATED', 'REPORTED', 'IMPROVING', 'CLOSED') and starts_with(o.jurisdiction, d.jurisdiction)
              order by d.ended_at desc limit 1) last on true
            left join lateral (
              select d.id as drill, (d.starts_at at time zone 'Asia/Shanghai')::date as on
              from drill.cover c join drill.drill d on d.id = c.drill
              where c.subject_id = o.subject_id and c.subject_type = o.subject_type
                and d.state in ('PLANNED', 'PREPARED', 'RUNNING') and starts_with(o.jurisdiction, d.jurisdiction)
              order by d.starts_at limit 1) next on true
            order by o.due, o.id""";

    private static final String DUTIES =
            "o.kind = 'PLAN_DRILL' and o.closed_as is null and o.jurisdiction >= :from and o.jurisdiction < :to\n";

    private static final String AHEAD = """
            exists (select from drill.cover c join drill.drill d on d.id = c.drill
              where c.subject_id = o.subject_id and c.subject_type = o.subject_type
                and d.state in ('PLANNED', 'PREPARED', 'RUNNING') and starts_with(o.jurisdiction, d.jurisdiction))
            """;

    /** Duties are counted from an index alone; which of them are planned is asked of the few drills ahead, not of every duty. */
    private static final String COUNTED = """
            with ahead as materialized (select d.id, d.jurisdiction from drill.drill d where d.state in ('PLANNED', 'PREPARED', 'RUNNING')),
            planned as (
              select left(o.jurisdiction, :digits) as unit, count(distinct o.id) as planned
              from ahead d join drill.cover c on c.drill = d.id
              join obligation.obligation o on o.subject_type = c.subject_type and o.subject_id = c.subject_id
              where starts_with(o.jurisdiction, d.jurisdiction) and %1$s group by 1),
            counted as (
              select left(o.jurisdiction, :digits) as unit, count(*) as all, count(*) filter (where o.due < :today) as overdue,
                count(*) filter (where o.due >= :today and o.due <= :soon) as soon
              from obligation.obligation o where %1$s group by 1)
            select c.*, coalesce(p.planned, 0) as planned, coalesce(u.name, c.unit) as name
            from counted c left join planned p on p.unit = c.unit left join jurisdiction.unit u on u.jurisdiction = c.unit
            order by c.unit""".formatted(DUTIES);

    private final JdbcClient jdbc;
    private final Rules rules;
    private final Clock clock;

    Coverage(JdbcClient jdbc, Rules rules, Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.clock = clock;
    }

    /** Lines after the key of another one, by due date; an unknown key is the beginning. */
    public List<CoverageRow> page(Scope scope, CoverageFilter filter, @Nullable String after, int most) {
        var values = new LinkedHashMap<String, Object>();
        var which = new StringBuilder(DUTIES);
        reach(scope, filter, which, values);
        filter(filter, which, values);
        key(after).ifPresent(key -> {
            which.append("and (o.due, o.id) > (:due, :id)\n");
            values.put("due", key.due());
            values.put("id", key.duty());
        });
        values.put("most", most);
        return jdbc.sql(ROWS.formatted(which))
                .params(values)
                .query(Coverage::row)
                .list();
    }

    /** Numbers of the whole coverage of a unit. */
    public record Totals(long all, long overdue, long soon, long planned) {
        private static final Totals NONE = new Totals(0, 0, 0, 0);

        /** All units together. */
        public static Totals of(List<UnitTotals> units) {
            return units.stream().map(UnitTotals::totals).reduce(NONE, Totals::plus);
        }

        private Totals plus(Totals more) {
            return new Totals(all + more.all, overdue + more.overdue, soon + more.soon, planned + more.planned);
        }
    }

    /** @param unit of the scope; one outside of it has nothing */
    public Totals totals(Scope scope, JurisdictionCode unit) {
        return scope.contains(unit)
                ? Totals.of(counted(unit.value(), unit.value().length()))
                : Totals.NONE;
    }

    /** Numbers of one unit below the scope. */
    public record UnitTotals(JurisdictionCode unit, String name, Totals totals) {}

    /** For each street of the scope, or each community of a street: its numbers with everything below it. */
    public List<UnitTotals> byUnit(Scope scope) {
        var from = from(scope);
        return counted(from, from.length() >= STREET ? COMMUNITY : STREET);
    }

    private List<UnitTotals> counted(String top, int digits) {
        return jdbc.sql(COUNTED)
                .param("digits", digits)
                .param("today", Date.valueOf(today()))
                .param("soon", Date.valueOf(today().plusDays(rules.soonDays())))
                .param("from", top)
                .param("to", top + "~")
                .query((row, n) -> new UnitTotals(
                        new JurisdictionCode(row.getString("unit")),
                        row.getString("name"),
                        new Totals(
                                row.getLong("all"),
                                row.getLong("overdue"),
                                row.getLong("soon"),
                                row.getLong("planned"))))
                .list();
    }

    private void filter(CoverageFilter filter, StringBuilder sql, Map<String, Object> values) {
        var window = filter.window();
        if (window != null) {
            values.put("today", today());
            if (window != CoverageFilter.Window.OVERDUE) {
                values.put("soon", today().plusDays(rules.soonDays()));
            }
            sql.append(
                    switch (window) {
                        case OVERDUE -> "and o.due < :today\n";
                        case SOON -> "and o.due >= :today and o.due <= :soon\n";
                        case OPEN -> "and o.due >= :today and o.due > :soon\n";
                    });
        }
        var rule = filter.rule();
        if (rule != null) {
            sql.append("and o.rule = :rule\n");
            values.put("rule", rule);
        }
        var planned = filter.planned();
        if (planned != null) {
            sql.append(planned ? "and " : "and not ").append(AHEAD);
        }
        if (!filter.text().isBlank()) {
            sql.append("and position(lower(:text) in lower(o.title)) > 0\n");
            values.put("text", filter.text().strip());
        }
    }

    private static void reach(Scope scope, CoverageFilter filter, StringBuilder sql, Map<String, Object> values) {
        var unit = filter.unit();
        if (unit != null && !scope.contains(unit)) {
            sql.append("and false\n");
        }
        var top = unit == null ? from(scope) : unit.value();
        values.put("from", top);
        values.put("to", top + "~");
    }

    private record Key(LocalDate due, UUID duty) {}

    private static Optional<Key> key(@Nullable String text) {
        try {
            var parts = text == null ? new String[0] : text.split("_", 2);
            return parts.length == 2
                    ? Optional.of(new Key(LocalDate.parse(parts[0]), UUID.fromString(parts[1])))
                    : Optional.empty();
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String from(Scope scope) {
        return scope.unit().map(JurisdictionCode::value).orElse("");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CHINA);
    }

    private static CoverageRow row(ResultSet row, int n) throws SQLException {
        return new CoverageRow(
                row.getObject("id", UUID.class),
                new Subject(row.getString("subject_type"), row.getObject("subject_id", UUID.class)),
                row.getString("title"),
                new JurisdictionCode(row.getString("jurisdiction")),
                row.getString("unit_name"),
                row.getString("rule"),
                row.getString("period"),
                row.getObject("clock_start", LocalDate.class),
                row.getObject("due", LocalDate.class),
                row.getBoolean("paused"),
                row.getObject("last_drill", UUID.class),
                row.getObject("last_on", LocalDate.class),
                row.getObject("next_drill", UUID.class),
                row.getObject("next_on", LocalDate.class));
    }
}
