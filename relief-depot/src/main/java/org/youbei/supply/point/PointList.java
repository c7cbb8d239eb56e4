package org.youbei.supply.point;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.listing.ListQuery;
import org.youbei.listing.ListReader;
import org.youbei.listing.Listing;
import org.youbei.listing.Sort;
import org.youbei.model.Scope;

/** Reads the supply points of a scope that are in use. */
@Repository("supplyPointList")
public class PointList extends ListReader<PointFilter, PointRow> {
    private static final Listing<PointRow> POINTS = Listing.of(
            """
            select p.*, coalesce(u.name, p.jurisdiction) as unit_name, coalesce(s.lots, 0) as lots, s.next_expiry
            from supply.point p left join jurisdiction.unit u on u.jurisdiction = p.jurisdiction
            left join lateral (select count(*) as lots, min(x.expires_on) as next_expiry from supply.stock x
              where x.point = p.id and x.held) s on true
            where p.closed_on is null\
            """,
            "p.id",
            (row, n) -> new PointRow(
                    Points.row(row, n),
                    row.getString("unit_name"),
                    row.getInt("lots"),
                    row.getObject("next_expiry", LocalDate.class)),
            Sort.words("name", "p.name"),
            Sort.text("unit", "p.jurisdiction"));

    PointList(JdbcClient jdbc) {
        super(jdbc, POINTS);
    }

    @Override
    protected ListQuery where(Scope scope, PointFilter filter) {
        return new ListQuery()
                .within(scope, filter.unit(), "p", true)
                .equal("p.mode", filter.mode())
                .words(filter.q(), "p.name", "p.address", "p.keeper");
    }
}
