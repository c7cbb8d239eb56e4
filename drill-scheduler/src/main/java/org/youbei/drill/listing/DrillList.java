package org.youbei.drill.listing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.drill.DrillForm;
import org.youbei.drill.DrillState;
import org.youbei.drill.OverallGrade;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Scope;

/** Reads lists of drills inside a scope: those of the unit and below, and those of units above in which the unit takes part. */
@Repository
@Transactional(readOnly = true)
public class DrillList {
    private static final int FETCH = 500;
    private static final String ROWS = """
            select d.id, d.title, d.form, d.jurisdiction, coalesce(u.name, d.jurisdiction) as unit_name, d.starts_at, d.ends_at, d.state,
              d.ended_at is not null as ended, d.overall,
              coalesce((select string_agg(c.title, '、' order by c.title) from drill.cover c where c.drill = d.id), '') as covers,
              (select count(*) from drill.finding f where f.drill = d.id and f.done_on is null) as open_findings,
              (%s)::text as sorted_by
            from drill.drill d left join jurisdiction.unit u on u.jurisdiction = d.jurisdiction
            where true
            """;

    private static final String SPAN = "and d.starts_at < :to and d.ends_at >= :from\n";
    private static final String ORDER = "order by d.starts_at, d.id limit :most";

    private final JdbcClient jdbc;

    DrillList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A page of the list after the given key; an unknown key is the beginning. */
    public DrillPage page(Scope scope, DrillFilter filter, @Nullable String after, int size) {
        var keys = new ArrayList<String>();
        var rows = query(scope, filter, after, size + 1)
                .query((row, n) -> {
                    keys.add(row.getString("sorted_by") + "_" + row.getObject("id", UUID.class));
                    return row(row);
                })
                .list();
        return rows.size() <= size
                ? new DrillPage(rows, null)
                : new DrillPage(rows.subList(0, size), keys.get(size - 1));
    }

    /** Every line of the list, one by one, for exports. */
    public void each(Scope scope, DrillFilter filter, Consumer<DrillRow> consumer) {
        String after = null;
        do {
            var page = page(scope, filter, after, FETCH);
            page.rows().forEach(consumer);
            after = page.next();
        } while (after != null);
    }

    /** How many drills of the scope stand in each state. */
    public Map<DrillState, Long> counts(Scope scope) {
        var counts = new LinkedHashMap<DrillState, Long>();
        jdbc.sql("select state, count(*) as n from drill.drill group by state").query(row -> {
            counts.put(DrillState.valueOf(row.getString("state")), row.getLong("n"));
        });
        return counts;
    }

    /** Drills that take place on days of a span, for calendars; the first ones only where there are too many. */
    public List<DrillRow> between(Instant from, Instant to, int most) {
        return jdbc.sql(ROWS.formatted("d.starts_at") + SPAN + ORDER)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .param("most", most)
                .query((row, n) -> row(row))
                .list();
    }

    /** The same for one person: drills of the own unit, and those in which the account takes part or which it evaluates. */
    public List<DrillRow> of(UUID account, JurisdictionCode unit, Instant from, Instant to, int most) {
        return jdbc.sql(ROWS.formatted("d.starts_at") + SPAN + """
                and (d.jurisdiction = :unit
                  or exists (select from drill.participant p where p.drill = d.id and p.account = :account)
                  or exists (select from drill.evaluator e where e.drill = d.id and e.account = :account))
                """ + ORDER)
                .param("unit", unit.value())
                .param("account", account)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .param("most", most)
                .query((row, n) -> row(row))
                .list();
    }

    private JdbcClient.StatementSpec query(Scope scope, DrillFilter filter, @Nullable String after, int most) {
        var sql = new StringBuilder(ROWS.formatted(filter.sort().expression));
        var values = new LinkedHashMap<String, Object>();
        var unit = filter.unit();
        if (unit != null) {
            sql.append("and d.jurisdiction >= :from and d.jurisdiction < :to\n");
            values.put("from", unit.value());
            values.put("to", unit.value() + "~");
        }
        equal(sql, values, "d.state", "state", filter.state());
        equal(sql, values, "d.form", "form", filter.form());
        var year = filter.year();
        if (year != null) {
            sql.append("and d.starts_at >= make_timestamptz(:year, 1, 1, 0, 0, 0, 'Asia/Shanghai')"
                    + " and d.starts_at < make_timestamptz(:year + 1, 1, 1, 0, 0, 0, 'Asia/Shanghai')\n");
            values.put("year", year);
        }
        if (!filter.text().isBlank()) {
            sql.append("and position(lower(:text) in lower(d.title)) > 0\n");
            values.put("text", filter.text().strip());
        }
        after(filter, after, sql, values);
        var direction = filter.descending() ? "desc" : "asc";
        sql.append("order by %s %s, d.id %s limit :most".formatted(filter.sort().expression, direction, direction));
        values.put("most", most);
        return jdbc.sql(sql.toString()).params(values);
    }

    private static void after(
            DrillFilter filter, @Nullable String after, StringBuilder sql, Map<String, Object> values) {
        int at = after == null ? -1 : after.lastIndexOf('_');
        if (after == null || at < 0 || !after.substring(at + 1).matches("[0-9a-f-]{36}")) {
            return;
        }
        var value = after.substring(0, at);
        if (filter.sort() == DrillSort.START && !value.matches("[0-9]{4,5}-[0-9]{2}-[0-9]{2} [0-9:.+-]+")) {
            return;
        }
        sql.append("and (%s, d.id) %s (:value::%s, :id)%n"
                .formatted(filter.sort().expression, filter.descending() ? "<" : ">", filter.sort().type));
        values.put("value", value);
        values.put("id", UUID.fromString(after.substring(at + 1)));
    }

    private static void equal(
            StringBuilder sql, Map<String, Object> values, String column, String name, @Nullable Enum<?> wanted) {
        if (wanted != null) {
            sql.append("and ").append(column).append(" = :").append(name).append('\n');
            values.put(name, wanted.name());
        }
    }

    private static DrillRow row(ResultSet row) throws SQLException {
        var overall = row.getString("overall");
        return new DrillRow(
                row.getObject("id", UUID.class),
                row.getString("title"),
                DrillForm.valueOf(row.getString("form")),
                new JurisdictionCode(row.getString("jurisdiction")),
                row.getString("unit_name"),
                row.getString("covers"),
                row.getTimestamp("starts_at").toInstant(),
                row.getTimestamp("ends_at").toInstant(),
                DrillState.valueOf(row.getString("state")),
                row.getBoolean("ended"),
                overall == null ? null : OverallGrade.valueOf(overall),
                row.getInt("open_findings"));
    }
}
