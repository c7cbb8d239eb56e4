package org.youbei.inspection.hazard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
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
import org.youbei.inspection.checklist.HazardGrade;
import org.youbei.inspection.point.PointType;
import org.youbei.model.GeoPoint;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.RiskColour;
import org.youbei.model.Scope;

/** Reads lists of hazards inside a scope. */
@Repository
@Transactional(readOnly = true)
public class HazardList {
    private static final int FETCH = 1_000;
    private static final String ROWS = """
            select h.id, h.description, h.point_name, h.point_type, h.colour, h.jurisdiction,
              coalesce(u.name, h.jurisdiction) as unit_name, h.grade, h.state, h.responsible_unit, h.recurrences,
              h.listed_on is not null as listed, h.found_on, h.found_at, h.due_on, h.closed_on
            from inspection.hazard h left join jurisdiction.unit u on u.jurisdiction = h.jurisdiction where true""";

    private final JdbcClient jdbc;
    private final Clock clock;

    HazardList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A page of the list after the given key; an unknown key is the beginning. */
    public Page<HazardRow> page(Scope scope, HazardFilter filter, @Nullable String after, int size) {
        // The planner learns the values of the policies too late and would sort a whole street for one page; every
        // order has an index.
        jdbc.sql("set local enable_sort = off").update();
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
    public void each(Scope scope, HazardFilter filter, Consumer<HazardRow> consumer) {
        String after = null;
        do {
            var page = page(scope, filter, after, FETCH);
            page.rows().forEach(consumer);
            after = page.next();
        } while (after != null);
    }

    /** Where the points of these hazards lie; those without a place are missing. */
    public Map<UUID, GeoPoint> places(List<UUID> hazards) {
        var places = new HashMap<UUID, GeoPoint>();
        jdbc.sql("""
                select h.id, p.longitude, p.latitude, p.datum from inspection.hazard h
                join inspection.point p on p.id = h.point where h.id = any(?) and p.longitude is not null""").param(hazards.toArray(UUID[]::new)).query(row -> {
            var datum = GeoPoint.Datum.valueOf(row.getString("datum"));
            places.put(
                    row.getObject("id", UUID.class),
                    new GeoPoint(row.getBigDecimal("longitude"), row.getBigDecimal("latitude"), datum));
        });
        return places;
    }

    /** How many stand open in each state; states without any are missing. */
    public Map<HazardState, Long> open(Scope scope, @Nullable JurisdictionCode unit) {
        var counts = new EnumMap<HazardState, Long>(HazardState.class);
        new ListQuery("select h.state, h.id from inspection.hazard h where h.open")
                .within(scope, unit, "h", true)
                .grouped("state")
                .on(jdbc)
                .query(row -> {
                    counts.put(HazardState.valueOf(row.getString("state")), row.getLong("n"));
                });
        return counts;
    }

    private ListQuery selection(Scope scope, HazardFilter filter) {
        return new ListQuery(ROWS)
                .within(scope, filter.unit(), "h", true)
                .when(filter.sort() == HazardSort.DUE, "h.due_on is not null")
                .when(filter.state() == null ? !filter.all() : filter.state().isOpen(), "h.open")
                .and("h.state = :state", "state", filter.state())
                .and("h.grade = :grade", "grade", filter.grade())
                .and("h.point_type = :type", "type", filter.type())
                .and("h.colour = :colour", "colour", filter.colour())
                .and("h.point = :point", "point", filter.point())
                .and(
                        "h.open and h.state in ('NOTICED', 'RECTIFYING') and h.due_on < :today",
                        "today",
                        filter.overdue() ? LocalDate.now(clock) : null)
                .containing(
                        "(h.description ilike :text escape '!' or h.point_name ilike :text escape '!'"
                                + " or h.responsible_unit ilike :text escape '!')",
                        filter.text());
    }

    private static ListKey key(ResultSet row, HazardSort sort) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return switch (sort) {
            case FOUND -> new ListKey(row.getTimestamp("found_at").toInstant().toString(), id);
            case DUE -> new ListKey(row.getObject("due_on", LocalDate.class).toString(), id);
        };
    }

    private static HazardRow row(ResultSet row) throws SQLException {
        return new HazardRow(
                row.getObject("id", UUID.class),
                row.getString("description"),
                row.getString("point_name"),
                PointType.valueOf(row.getString("point_type")),
                RiskColour.valueOf(row.getString("colour")),
                new JurisdictionCode(row.getString("jurisdiction")),
                row.getString("unit_name"),
                HazardGrade.valueOf(row.getString("grade")),
                HazardState.valueOf(row.getString("state")),
                row.getString("responsible_unit"),
                row.getInt("recurrences"),
                row.getBoolean("listed"),
                row.getObject("found_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class));
    }

    /** What stands in each column of the board, the first due first. */
    public List<HazardRow> board(Scope scope, HazardState state, @Nullable JurisdictionCode unit, int most) {
        var filter = new HazardFilter(unit, state, false, null, null, null, null, false, "", HazardSort.FOUND);
        return page(scope, filter, null, most).rows();
    }
}
