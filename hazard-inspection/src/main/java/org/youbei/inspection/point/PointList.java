package org.youbei.inspection.point;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.listing.ListQuery;
import org.youbei.listing.ListReader;
import org.youbei.listing.Listing;
import org.youbei.listing.Searched;
import org.youbei.listing.Sort;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.RiskColour;
import org.youbei.model.Scope;

/** Reads lists of points inside a scope. */
@Repository
public class PointList extends ListReader<PointFilter, PointRow> {
    private static final Listing<PointRow> POINTS = Listing.of(
                    """
                    select p.id, p.code, p.jurisdiction, coalesce(u.name, p.jurisdiction) as unit_name, p.name, p.type, p.colour, p.round,
                      p.address, p.responsible_unit, p.credit_code, p.longitude, p.latitude, p.datum, p.last_visited_at, p.round_due,
                      (select count(*) from inspection.hazard h where h.point = p.id and h.open) as open_hazards
                    from inspection.point p left join jurisdiction.unit u on u.jurisdiction = p.jurisdiction where p.closed_on is null\
                    """,
                    "p.id",
                    PointList::row,
                    Sort.moment("changed", "p.changed_at").down(),
                    Sort.words("name", "p.name"),
                    Sort.day("due", "coalesce(p.round_due, date '9999-12-31')"))
            .searching(Searched.in("inspection.point_said", "p.name", "p.responsible_unit", "p.code"));

    private final JdbcClient jdbc;
    private final Clock clock;

    PointList(JdbcClient jdbc, Clock clock) {
        super(jdbc, POINTS);
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    protected ListQuery where(Scope scope, PointFilter filter) {
        return new ListQuery()
                .within(scope, filter.unit(), "p", true)
                .equal("p.type", filter.type())
                .equal("p.colour", filter.colour())
                .between("p.round_due", null, Boolean.TRUE.equals(filter.overdue()) ? ChinaTime.today(clock) : null)
                .when(filter.unvisited(), "p.last_visited_at is null")
                .words(filter.q());
    }

    /** How many points of each kind there are inside the scope; kinds without any are missing. */
    public Map<PointType, Long> counts() {
        var counts = new EnumMap<PointType, Long>(PointType.class);
        jdbc.sql("select type, sum(count) as n from inspection.point_tally group by type having sum(count) > 0")
                .query(row -> {
                    counts.put(PointType.valueOf(row.getString("type")), row.getLong("n"));
                });
        return counts;
    }

    private static PointRow row(ResultSet row, int number) throws SQLException {
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
