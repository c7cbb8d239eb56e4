package org.youbei.supply.asset;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.listing.ListQuery;
import org.youbei.listing.ListReader;
import org.youbei.listing.Listing;
import org.youbei.listing.Sort;
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

    AssetList(JdbcClient jdbc) {
        super(jdbc, ASSETS);
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
