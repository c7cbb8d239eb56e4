package org.youbei.supply.stock;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.listing.ListQuery;
import org.youbei.listing.ListReader;
import org.youbei.listing.Listing;
import org.youbei.listing.Sort;
import org.youbei.model.Scope;

/** Reads the ledger of a scope, the latest day first. */
@Repository
public class MovementList extends ListReader<MovementFilter, MovementRow> {
    private static final Listing<MovementRow> ENTRIES = Listing.of(
            """
            select m.*, 0::numeric as balance, s.item_name, s.unit, s.batch, p.name as point_name
            from supply.movement m join supply.stock s on s.id = m.stock join supply.point p on p.id = s.point where true\
            """,
            "m.id",
            (row, n) -> new MovementRow(
                    Stocks.movement(row, n),
                    row.getString("item_name"),
                    row.getString("unit"),
                    row.getString("batch"),
                    row.getString("point_name")),
            Sort.day("day", "m.on_day").down());

    MovementList(JdbcClient jdbc) {
        super(jdbc, ENTRIES);
    }

    @Override
    protected ListQuery where(Scope scope, MovementFilter filter) {
        return new ListQuery()
                .within(scope, filter.unit(), "m", false)
                .equal("m.kind", filter.kind())
                .equal("m.stock", filter.stock())
                .and("m.on_day >= :from", "from", filter.from())
                .and("m.on_day <= :to", "to", filter.to())
                .words(filter.q(), "s.item_name", "m.purpose", "m.reason");
    }
}
