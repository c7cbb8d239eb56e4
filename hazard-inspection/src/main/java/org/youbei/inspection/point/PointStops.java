package org.youbei.inspection.point;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.GeoPoint;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.RiskColour;
import org.youbei.model.Scope;

/** The points of a scope in the order in which their rounds fall due. */
@Repository
@Transactional(readOnly = true)
public class PointStops {
    private final JdbcClient jdbc;

    PointStops(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<PointStop> of(Scope scope, int most) {
        var from = scope.unit().map(JurisdictionCode::value).orElse("");
        return jdbc.sql("""
                select id, code, revision, jurisdiction, name, type, colour, address, responsible_unit, longitude, latitude, datum,
                  last_visit, last_visited_at, round_due
                from inspection.point
                where closed_on is null and jurisdiction >= :from and jurisdiction < :from || '~'
                order by round_due nulls last, jurisdiction, name, id limit :most""")
                .param("from", from)
                .param("most", most)
                .query(PointStops::stop)
                .list();
    }

    /** The last visit of a point, to be sent back with the next. */
    public @Nullable UUID lastVisit(UUID point) {
        return jdbc.sql("select last_visit from inspection.point where id = ?")
                .param(point)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .optional()
                .flatMap(visit -> visit)
                .orElse(null);
    }

    static PointStop stop(ResultSet row, int n) throws SQLException {
        var visited = row.getTimestamp("last_visited_at");
        return new PointStop(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getInt("revision"),
                new JurisdictionCode(row.getString("jurisdiction")),
                row.getString("name"),
                PointType.valueOf(row.getString("type")),
                RiskColour.valueOf(row.getString("colour")),
                row.getString("address"),
                row.getString("responsible_unit"),
                position(row.getBigDecimal("longitude"), row.getBigDecimal("latitude"), row.getString("datum")),
                row.getObject("last_visit", UUID.class),
                visited == null ? null : Instant.ofEpochMilli(visited.getTime()),
                row.getObject("round_due", LocalDate.class));
    }

    static @Nullable GeoPoint position(
            @Nullable BigDecimal longitude, @Nullable BigDecimal latitude, @Nullable String datum) {
        return longitude == null || latitude == null || datum == null
                ? null
                : new GeoPoint(longitude, latitude, GeoPoint.Datum.valueOf(datum));
    }
}
