package org.youbei.supply.asset;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.listing.ListQuery;
import org.youbei.listing.ListReader;
import org.youbei.listing.Listing;
import org.youbei.listing.Sort;
import org.youbei.model.GeoPoint;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Scope;

/** Reads the assets of a scope by their numbers. */
@Repository
public class AssetList extends ListReader<AssetFilter, AssetRow> {
    private static final Listing<AssetRow> ASSETS =
            Listing.of("""
                select a.*, p.name as point_name, coalesce(u.name, a.jurisdiction) as unit_name
                from supply.asset a join supply.point p on p.id = a.point
                left join jurisdiction.unit u on u.jurisdiction = a.jurisdiction where true\
                """, "a.id", AssetList::row, Sort.words("number", "a.number"), Sort.words("name", "a.name"));

    private final JdbcClient jdbc;

    AssetList(JdbcClient jdbc) {
        super(jdbc, ASSETS);
        this.jdbc = jdbc;
    }

    @Override
    protected ListQuery where(Scope scope, AssetFilter filter) {
        return new ListQuery()
                .within(scope, filter.unit(), "a", true)
                .equal("a.state", filter.state())
                .when(filter.state() == null, "a.state <> 'RETIRED'")
                .equal("a.kind", filter.kind())
                .equal("a.point", filter.point())
                .words(filter.q(), "a.number", "a.name", "a.model", "a.holder");
    }

    /**
     * A point at which sound assets of a kind stand.
     *
     * @param at null where nobody has recorded where the point is
     */
    public record Standing(JurisdictionCode unit, @Nullable GeoPoint at, long number) {}

    /** Where those of a kind stand that are ready, in the whole scope. */
    @Transactional(readOnly = true)
    public List<Standing> ready(AssetKind kind) {
        return jdbc.sql("""
            select p.jurisdiction, p.longitude, p.latitude, p.datum, count(*) as number from supply.asset a
            join supply.point p on p.id = a.point where a.kind = ? and a.state = 'READY' group by p.id order by p.id\
            """).param(kind.name()).query(AssetList::standing).list();
    }

    private static Standing standing(ResultSet row, int number) throws SQLException {
        var datum = row.getString("datum");
        var at = datum == null
                ? null
                : new GeoPoint(
                        row.getBigDecimal("longitude"), row.getBigDecimal("latitude"), GeoPoint.Datum.valueOf(datum));
        return new Standing(new JurisdictionCode(row.getString("jurisdiction")), at, row.getLong("number"));
    }

    private static AssetRow row(ResultSet row, int number) throws SQLException {
        return new AssetRow(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("name"),
                AssetKind.valueOf(row.getString("kind")),
                row.getString("model"),
                row.getString("point_name"),
                row.getString("unit_name"),
                row.getString("fuel"),
                row.getObject("fuel_left", Integer.class),
                row.getObject("checked_on", LocalDate.class),
                AssetState.valueOf(row.getString("state")),
                row.getString("holder"),
                row.getObject("back_on", LocalDate.class));
    }
}
