package org.youbei.inspection.hazard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.inspection.checklist.HazardGrade;
import org.youbei.inspection.point.PointType;
import org.youbei.listing.ListQuery;
import org.youbei.listing.ListReader;
import org.youbei.listing.Listing;
import org.youbei.listing.Searched;
import org.youbei.listing.Sort;
import org.youbei.model.ChinaTime;
import org.youbei.model.GeoPoint;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.RiskColour;
import org.youbei.model.Scope;

/** Reads lists of hazards inside a scope. */
@Repository
public class HazardList extends ListReader<HazardFilter, HazardRow> {
    private static final String ROWS = """
        select h.id, h.description, h.point_name, h.point_type, h.colour, h.jurisdiction,
          coalesce(u.name, h.jurisdiction) as unit_name, h.grade, h.state, h.responsible_unit, h.recurrences,
          h.listed_on is not null as listed, h.found_on, h.due_on, h.closed_on
        from inspection.hazard h left join jurisdiction.unit u on u.jurisdiction = h.jurisdiction where true\
        """;

    private static final Listing<HazardRow> HAZARDS = Listing.of(
                    ROWS,
                    "h.id",
                    HazardList::row,
                    Sort.moment("found", "h.found_at").down(),
                    Sort.day("due", "h.due_on").where("h.due_on is not null"))
            .searching(Searched.in("inspection.hazard_said", "h.description", "h.point_name", "h.responsible_unit"))
            .walkingIndexes();

    private final JdbcClient jdbc;
    private final Clock clock;

    HazardList(JdbcClient jdbc, Clock clock) {
        super(jdbc, HAZARDS);
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    protected ListQuery where(Scope scope, HazardFilter filter) {
        return new ListQuery()
                .within(scope, filter.unit(), "h", true)
                .when(filter.isOpen(), "h.open")
                .equal("h.state", filter.state())
                .equal("h.grade", filter.grade())
                .equal("h.point_type", filter.type())
                .equal("h.colour", filter.colour())
                .equal("h.point", filter.point())
                .and(
                        "h.open and h.state in ('NOTICED', 'RECTIFYING') and h.due_on < :today",
                        "today",
                        Boolean.TRUE.equals(filter.overdue()) ? ChinaTime.today(clock) : null)
                .words(filter.q());
    }

    /** The last found open ones of each state, by one statement. */
    public Map<HazardState, List<HazardRow>> last(
            Scope scope, @Nullable JurisdictionCode unit, List<HazardState> states, int most) {
        var query = new ListQuery()
                .within(scope, unit, "h", true)
                .when(true, "h.open")
                .when(true, "h.state = s.state")
                .with("states", states.stream().map(HazardState::name).toList())
                .with("most", most);
        return jdbc
                .sql("select c.* from unnest(cast(array[:states] as text[])) s (state) cross join lateral ("
                        + query.sql(ROWS.replace("select h.id,", "select h.found_at, h.id,"))
                        + " order by h.found_at desc, h.id desc limit :most) c order by c.found_at desc, c.id desc")
                .params(query.values())
                .query(HazardList::row)
                .list()
                .stream()
                .collect(Collectors.groupingBy(HazardRow::state));
    }

    /** Where the points of these hazards lie; those without a place are missing. */
    public Map<UUID, GeoPoint> places(List<UUID> hazards) {
        var places = new HashMap<UUID, GeoPoint>();
        jdbc.sql("""
            select h.id, p.longitude, p.latitude, p.datum from inspection.hazard h
            join inspection.point p on p.id = h.point where h.id = any(?) and p.longitude is not null\
            """).param(hazards.toArray(UUID[]::new)).query(row -> {
            var datum = GeoPoint.Datum.valueOf(row.getString("datum"));
            places.put(
                    row.getObject("id", UUID.class),
                    new GeoPoint(row.getBigDecimal("longitude"), row.getBigDecimal("latitude"), datum));
        });
        return places;
    }

    /** How many are open in each state; states without any are missing. */
    public Map<HazardState, Long> open(Scope scope, @Nullable JurisdictionCode unit) {
        return counts(
                "select h.state as value from inspection.hazard h where h.open",
                new ListQuery().chosen(scope, unit, "h", true),
                HazardState::valueOf);
    }

    private static HazardRow row(ResultSet row, int number) throws SQLException {
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
}
