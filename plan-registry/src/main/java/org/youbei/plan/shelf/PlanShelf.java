package org.youbei.plan.shelf;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.ChinaTime;
import org.youbei.model.HazardCategory;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Scope;
import org.youbei.plan.PlanKind;
import org.youbei.plan.VersionState;

/** Reads lists of plans inside a scope. */
@Repository
@Transactional(readOnly = true)
public class PlanShelf {
    private static final int FETCH = 500;
    /** Plans read at first where the index does not help; twice as many each further time. */
    private static final int CHUNK = 128;

    private static final String ROWS = """
        select p.id, p.title, p.kind, p.category, p.jurisdiction,
          v.document_number, v.issued_on, v.state, p.in_force is not null and p.working is not null as revising,
          p.changed_at, p.shown, p.working, %1$s as sorted, (%1$s)::text as sorted_by
        from plan.plan p
        join plan.plan_version v on v.id = p.shown
        where true
        """;

    /** The names of units last, for the lines of one page and not for every plan that is looked through. */
    private static final String NAMED = """
        select c.*, coalesce(u.name, c.jurisdiction) as unit_name from (%s) c
        left join jurisdiction.unit u on u.jurisdiction = c.jurisdiction %s\
        """;

    private final JdbcClient jdbc;
    private final Sayings sayings;
    private final Clock clock;

    PlanShelf(JdbcClient jdbc, Sayings sayings, Clock clock) {
        this.jdbc = jdbc;
        this.sayings = sayings;
        this.clock = clock;
    }

    /** A page of the list after the given key; an unknown key is the beginning. */
    public PlanPage page(Scope scope, PlanFilter filter, @Nullable String after, int size) {
        var found = rows(
                scope,
                filter,
                Optional.ofNullable(after)
                        .flatMap(PlanKey::parse)
                        .filter(key -> key.fits(filter.sort().type))
                        .orElse(null),
                size + 1);
        var rows = found.stream().map(Found::row).toList();
        return rows.size() <= size
                ? new PlanPage(rows, null)
                : new PlanPage(rows.subList(0, size), found.get(size - 1).key().word());
    }

    /** A line with its place in the order, and whether it says what is looked for. */
    private record Found(PlanRow row, PlanKey key, boolean said) {}

    private List<Found> rows(Scope scope, PlanFilter filter, @Nullable PlanKey after, int most) {
        var said = sayings.of(Word.of(filter.text()), top(scope, filter), filter.above());
        if (said.stream().allMatch(Sayings.Saying::complete)) {
            return candidates(scope, filter, said, after, most);
        }
        var found = new ArrayList<Found>();
        var from = after;
        for (int chunk = CHUNK; ; chunk *= 2) {
            var read = candidates(scope, filter, said, from, chunk);
            read.stream().filter(Found::said).limit(most - found.size()).forEach(found::add);
            if (found.size() == most || read.size() < chunk) {
                return found;
            }
            from = read.getLast().key();
        }
    }

    /** Every line of the list, one by one, for exports. */
    public void each(Scope scope, PlanFilter filter, Consumer<PlanRow> consumer) {
        var after = Optional.<PlanKey>empty();
        PlanPage page;
        do {
            page = page(scope, filter, after.map(PlanKey::word).orElse(null), FETCH);
            page.rows().forEach(consumer);
            after = Optional.ofNullable(page.next()).flatMap(PlanKey::parse);
        } while (after.isPresent());
    }

    /** How many plans of the scope stand in each state. */
    public Map<VersionState, Long> counts(Scope scope) {
        var counts = new LinkedHashMap<VersionState, Long>();
        jdbc.sql("""
            select v.state, count(*) as n from plan.plan p join plan.plan_version v on v.id = p.shown
            where p.jurisdiction >= :from and p.jurisdiction < :to group by v.state\
            """).param("from", from(scope)).param("to", from(scope) + "~").query(row -> {
            counts.put(VersionState.valueOf(row.getString("state")), row.getLong("n"));
        });
        return counts;
    }

    /**
     * What a plan of the unit may hang under, the nearest first: general plans in force of the units above and, unless it is a
     * general plan itself, of its own unit.
     */
    public List<NamedPlan> superiors(JurisdictionCode unit, PlanKind kind) {
        return jdbc.sql("""
            select p.id, p.title, coalesce(u.name, p.jurisdiction) as unit_name
            from plan.plan p left join jurisdiction.unit u on u.jurisdiction = p.jurisdiction
            where p.in_force is not null and p.kind = 'GENERAL' and starts_with(:unit, p.jurisdiction)
              and (p.jurisdiction <> :unit or not :general)
            order by length(p.jurisdiction) desc, p.changed_at desc limit 100\
            """)
                .param("unit", unit.value())
                .param("general", kind == PlanKind.GENERAL)
                .query(PlanShelf::named)
                .list();
    }

    /** Plans of the unit and of those above it whose working version is a draft, the nearest first, however many there are. */
    public List<NamedPlan> drafts(JurisdictionCode unit) {
        return jdbc.sql("""
            select p.id, p.title, coalesce(u.name, p.jurisdiction) as unit_name
            from plan.plan p join plan.plan_version v on v.id = p.working
            left join jurisdiction.unit u on u.jurisdiction = p.jurisdiction
            where v.state = 'DRAFT' and starts_with(:unit, p.jurisdiction)
            order by length(p.jurisdiction) desc, p.changed_at desc\
            """).param("unit", unit.value()).query(PlanShelf::named).list();
    }

    private static NamedPlan named(ResultSet row, int number) throws SQLException {
        return new NamedPlan(row.getObject("id", UUID.class), row.getString("title"), row.getString("unit_name"));
    }

    /** The next lines: all that say the words where the index knows them, else whatever comes next, read and marked. */
    private List<Found> candidates(
            Scope scope, PlanFilter filter, List<Sayings.Saying> said, @Nullable PlanKey after, int most) {
        var values = new LinkedHashMap<String, Object>();
        var sql = new StringBuilder(ROWS.formatted(filter.sort().expression));
        filter(scope, filter, sql, values);
        if (after != null) {
            sql.append("and (%s, p.id) %s (:value::%s, :id)%n"
                    .formatted(filter.sort().expression, filter.descending() ? "<" : ">", filter.sort().type));
            values.put("value", after.value());
            values.put("id", after.id());
        }
        values.put("most", most);
        if (said.isEmpty() || !said.stream().allMatch(Sayings.Saying::complete)) {
            // The planner learns the scope of the policies too late and would sort all plans for one page, though the
            // orders have indexes. Only where the index of words knows the plans are they few, and sorted at once.
            jdbc.sql("set local enable_sort = off").update();
        }
        var order = "order by sorted %1$s, id %1$s ".formatted(filter.descending() ? "desc" : "asc");
        return jdbc.sql(NAMED.formatted(judged(sql, order, said, values), order))
                .params(values)
                .query((row, n) -> new Found(
                        row(row),
                        new PlanKey(row.getString("sorted_by"), row.getObject("id", UUID.class)),
                        row.getBoolean("said")))
                .list();
    }

    private static String judged(
            CharSequence candidates, String order, List<Sayings.Saying> said, Map<String, Object> values) {
        if (said.isEmpty()) {
            return "select c.*, true as said from (" + candidates + ") c " + order + "limit :most";
        }
        var condition = Conditions.said(said, values);
        return said.stream().allMatch(Sayings.Saying::complete)
                ? "select c.*, true as said from (" + candidates + ") c where " + condition + " " + order
                        + "limit :most"
                : "select c.*, " + condition + " as said from (" + candidates + order + "limit :most) c " + order;
    }

    private void filter(Scope scope, PlanFilter filter, StringBuilder sql, Map<String, Object> values) {
        reach(scope, filter, sql, values);
        equal(sql, values, "p.kind", "kind", filter.kind());
        equal(sql, values, "p.category", "category", filter.category());
        equal(sql, values, "v.state", "state", filter.state());
        if (!filter.number().isBlank()) {
            sql.append("and strpos(v.document_number, :number) > 0\n");
            values.put("number", filter.number().strip());
        }
        if (filter.overdue()) {
            sql.append("""
                and p.id in (select o.subject_id from obligation.duty o where o.subject_type = 'plan'
                  and o.open and not o.paused and o.due < :today)
                """);
            values.put("today", ChinaTime.today(clock));
        }
    }

    private static void reach(Scope scope, PlanFilter filter, StringBuilder sql, Map<String, Object> values) {
        if (filter.above()) {
            sql.append("and starts_with(:from, p.jurisdiction) and p.jurisdiction <> :from\n");
            values.put("from", from(scope));
            return;
        }
        var unit = filter.unit();
        var top = top(scope, filter);
        if (unit != null && !scope.contains(unit)) {
            sql.append("and false\n");
        }
        sql.append("and p.jurisdiction >= :from and p.jurisdiction < :to\n");
        values.put("from", top);
        values.put("to", top + "~");
    }

    private static String top(Scope scope, PlanFilter filter) {
        return filter.unit() == null ? from(scope) : filter.unit().value();
    }

    private static void equal(
            StringBuilder sql, Map<String, Object> values, String column, String name, @Nullable Enum<?> wanted) {
        if (wanted != null) {
            sql.append("and ").append(column).append(" = :").append(name).append('\n');
            values.put(name, wanted.name());
        }
    }

    private static String from(Scope scope) {
        return scope.unit().map(JurisdictionCode::value).orElse("");
    }

    private static PlanRow row(ResultSet row) throws SQLException {
        var category = row.getString("category");
        return new PlanRow(
                row.getObject("id", UUID.class),
                row.getString("title"),
                PlanKind.valueOf(row.getString("kind")),
                category == null ? null : HazardCategory.valueOf(category),
                new JurisdictionCode(row.getString("jurisdiction")),
                row.getString("unit_name"),
                row.getString("document_number"),
                row.getObject("issued_on", LocalDate.class),
                VersionState.valueOf(row.getString("state")),
                row.getBoolean("revising"),
                row.getTimestamp("changed_at").toInstant());
    }
}
