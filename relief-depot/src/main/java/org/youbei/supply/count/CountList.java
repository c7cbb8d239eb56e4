package org.youbei.supply.count;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.listing.ListQuery;
import org.youbei.listing.ListReader;
import org.youbei.listing.Listing;
import org.youbei.listing.Sort;
import org.youbei.model.Scope;

/** Reads the stock-takes of a scope, the latest first. */
@Repository
public class CountList extends ListReader<CountFilter, StockCount> {
    private static final Listing<StockCount> COUNTS = Listing.of(
            "select c.* from supply.stock_count c where true",
            "c.id",
            Counts::row,
            Sort.day("requested", "c.requested_on").down());

    CountList(JdbcClient jdbc) {
        super(jdbc, COUNTS);
    }

    @Override
    protected ListQuery where(Scope scope, CountFilter filter) {
        return new ListQuery()
                .within(scope, filter.unit(), "c", true)
                .equal("c.state", filter.state())
                .words(filter.q(), "c.point_name");
    }
}
