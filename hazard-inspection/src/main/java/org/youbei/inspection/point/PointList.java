package org.youbei.inspection.point;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.inspection.ListKey;
import org.youbei.inspection.ListQuery;
import org.youbei.inspection.Page;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.RiskColour;
import org.youbei.model.Scope;

/** Reads lists of points inside a scope. */
@Repository
@Transactional(readOnly = true)
public class PointList {
    private static final int FETCH = 500;
    private static final String ROWS = """
            select p.id, p.code, p.jurisdiction, coalesce(u.name, p.jurisdiction) as unit_name, p.name, p.type, p.colour, p.round,
              p.address, p.responsible_unit, p.credit_code, p.longitude, p.latitude, p.datum, p.last_visited_at, p.round_due,
              p.changed_at, (select count(*) from inspection.hazard h where h.point = p.id and h.open) as open_hazards
            from inspection.point p left join jurisdiction.unit u on u.jurisdiction = p.jurisdiction where p.closed_on is null""";

    private final JdbcClient jdbc;
    private final Clock clock;

    PointList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A page of the list after the given key; an unknown key is the beginning. */
    public Page<PointRow> page(Scope scope, PointFilter filter, @Nullable String after, int size) {
        var keys = new ArrayList<ListKey>();
        var sort = filter.sort();
        var rows = selection(scope, filter)
                .page(sort.expression, sort.type, sort.descending, after, size + 1)
                .on(jdbc)
                .query((row, n) -> {
                    keys.add(key(row, sort));
                    return row(row);
                })
                .list();
        return rows.size() <= size
                ? new Page<>(rows, null)
                : new Page<>(rows.subList(0, size), keys.get(size - 1).word());
    }

    /** Every line of the list, one by one, for exports. */
    public void each(Scope scope, PointFilter filter, Consumer<PointRow> consumer) {
        String after = null;
        do {
            var page = page(scope, filter, after, FETCH);
            page.rows().forEach(consumer);
            after = page.next();
        } while (after != null);
    }

    /** How many points of each kind there are; kinds without any are missing. */
    public Map<PointType, Long> counts(Scope scope) {
        var counts = new EnumMap<PointType, Long>(PointType.class);
        new ListQuery("select p.type, p.id from inspection.point p where p.closed_on is null")
                .within(scope, null, "p", true)
                .grouped("type")
                .on(jdbc)
                .query(row -> {
                    counts.put(PointType.valueOf(row.getString("type")), row.getLong("n"));
                });
        return counts;
    }

    private ListQuery selection(Scope scope, PointFilter filter) {
        return new ListQuery(ROWS)
                .within(scope, filter.unit(), "p", true)
                .and("p.type = :type", "type", filter.type())
                .and("p.colour = :colour", "colour", filter.colour())
                .and("p.round_due < :today", "today", filter.overdue() ? LocalDate.now(clock) : null)
                .when(filter.unvisited(), "p.last_visited_at is null")
                .containing(
                        "(p.name ilike :text escape '!' or p.responsible_unit ilike :text escape '!' or p.code ilike :text escape '!')",
                        filter.text());
    }

    private static ListKey key(ResultSet row, PointSort sort) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var due = row.getObject("round_due", LocalDate.class);
        return switch (sort) {
            case CHANGED ->
                new ListKey(row.getTimestamp("changed_at").toInstant().toString(), id);
            case NAME -> new ListKey(row.getString("name"), id);
            case DUE -> new ListKey(due == null ? "9999-12-31" : due.toString(), id);
        };
    }

    private static PointRow row(ResultSet row) throws SQLException {
        var visited = row.getTimestamp("last_visited_at");
        return new PointRow(
                row.getObject("id", UUID.class),
                row.getString("code"),
                new JurisdictionCode(row.getString("jurisdiction")),
                row.getString("unit_name"),
                row.getString("name"),
                PointType.valueOf(row.getString("type")),
                RiskColour.valueOf(row.getString("colour")),
                RoundClass.valueOf(row.getString("round")),
                row.getString("address"),
                row.getString("responsible_unit"),
                row.getString("credit_code"),
                PointStops.position(
                        row.getBigDecimal("longitude"), row.getBigDecimal("latitude"), row.getString("datum")),
                visited == null ? null : visited.toInstant(),
                row.getObject("round_due", LocalDate.class),
                row.getLong("open_hazards"));
    }
}
