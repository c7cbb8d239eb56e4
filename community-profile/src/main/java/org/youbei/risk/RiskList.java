package org.youbei.risk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.listing.ListQuery;
import org.youbei.listing.ListReader;
import org.youbei.listing.Listing;
import org.youbei.listing.Sort;
import org.youbei.model.ChinaTime;
import org.youbei.model.GeoPoint;
import org.youbei.model.HazardCategory;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.MapDatum;
import org.youbei.model.RiskColour;
import org.youbei.model.Scope;
import org.youbei.place.Shape;

/** Reads lists of risks inside a scope, and how many there are in each field of the matrix. */
@Repository
public class RiskList extends ListReader<RiskFilter, RiskRow> {
    private static final Listing<RiskRow> RISKS = Listing.of(
                    """
                    select r.id, r.title, r.jurisdiction, coalesce(u.name, r.jurisdiction) as unit_name, r.category, r.subtype, r.place,
                      r.exposed, r.owner, r.likelihood, r.consequence, r.colour, r.residual_colour, coalesce(r.controls, '') as controls,
                      r.state, r.review_due, r.longitude, r.latitude, r.datum
                    from risk.risk r left join jurisdiction.unit u on u.jurisdiction = r.jurisdiction where true\
                    """,
                    "r.id",
                    RiskList::row,
                    Sort.number("value", "r.value").down(),
                    Sort.day("review", "r.review_due"))
            .walkingIndexes();

    private final JdbcClient jdbc;
    private final Clock clock;

    RiskList(JdbcClient jdbc, Clock clock) {
        super(jdbc, RISKS);
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    protected ListQuery where(Scope scope, RiskFilter filter) {
        var open = filter.state() == null && !Boolean.TRUE.equals(filter.all());
        return new ListQuery()
                .within(scope, filter.unit(), "r", true)
                .when(open || filter.state() != null && filter.state() != RiskState.CLOSED, "r.open")
                .equal("r.state", filter.state())
                .equal("r.colour", filter.colour())
                .equal("r.category", filter.category())
                .equal("r.subtype", filter.subtype())
                .equal("r.likelihood", filter.likelihood())
                .equal("r.consequence", filter.consequence())
                .and(
                        "r.open and r.review_due < :today",
                        "today",
                        Boolean.TRUE.equals(filter.overdue()) ? ChinaTime.today(clock) : null)
                .words(filter.q(), "r.title", "r.place", "r.owner");
    }

    /** How many open risks stand in each field; fields without any are missing. */
    public List<MatrixField> matrix(Scope scope, @Nullable JurisdictionCode unit) {
        var query = new ListQuery().within(scope, unit, "r", true);
        var head = "select r.likelihood, r.consequence, count(*) as risks from risk.risk r where r.open and r.colour is"
                + " not null";
        return jdbc.sql(query.sql(head) + " group by r.likelihood, r.consequence")
                .params(query.values())
                .query(new DataClassRowMapper<>(MatrixField.class))
                .list();
    }

    /** How many open risks there are of each colour; those not assessed are missing. */
    public Map<RiskColour, Long> colours(Scope scope, @Nullable JurisdictionCode unit) {
        return counts(
                "select r.colour as value from risk.risk r where r.open and r.colour is not null",
                new ListQuery().within(scope, unit, "r", true),
                RiskColour::valueOf);
    }

    /** An open risk that has more than a point. */
    public record Drawn(UUID id, String title, @Nullable RiskColour colour, Shape outline) {}

    /** Lines and areas of open risks, the worst first. */
    public List<Drawn> drawn(Scope scope, @Nullable JurisdictionCode unit, int most) {
        var query = new ListQuery().within(scope, unit, "r", true);
        var head = "select r.id, r.title, r.colour, r.shape from risk.risk r where r.open and r.shape is not null";
        return jdbc.sql(query.sql(head) + " order by r.value desc, r.id limit :most")
                .params(query.values())
                .param("most", most)
                .query((row, number) -> new Drawn(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        colour(row.getString("colour")),
                        Shape.parse(row.getString("shape"), MapDatum.WGS84).orElseThrow()))
                .list();
    }

    private static RiskRow row(ResultSet row, int number) throws SQLException {
        return new RiskRow(
                row.getObject("id", UUID.class),
                row.getString("title"),
                new JurisdictionCode(row.getString("jurisdiction")),
                row.getString("unit_name"),
                HazardCategory.valueOf(row.getString("category")),
                RiskSubtype.valueOf(row.getString("subtype")),
                row.getString("place"),
                row.getString("exposed"),
                row.getString("owner"),
                row.getObject("likelihood", Integer.class),
                row.getObject("consequence", Integer.class),
                colour(row.getString("colour")),
                colour(row.getString("residual_colour")),
                row.getString("controls"),
                RiskState.valueOf(row.getString("state")),
                row.getObject("review_due", LocalDate.class),
                point(row));
    }

    private static @Nullable GeoPoint point(ResultSet row) throws SQLException {
        var longitude = row.getBigDecimal("longitude");
        return longitude == null
                ? null
                : new GeoPoint(
                        longitude, row.getBigDecimal("latitude"), GeoPoint.Datum.valueOf(row.getString("datum")));
    }

    private static @Nullable RiskColour colour(@Nullable String name) {
        return name == null ? null : RiskColour.valueOf(name);
    }
}
