package org.youbei.supply.closing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.listing.ListQuery;
import org.youbei.listing.ListReader;
import org.youbei.listing.Listing;
import org.youbei.listing.Sort;
import org.youbei.model.Scope;

/** Reads the closed months of a scope, the latest first. */
@Repository
public class ClosingList extends ListReader<ClosingFilter, Closing> {
    private static final Listing<Closing> CLOSINGS = Listing.of(
            "select c.* from supply.closing c where true",
            "c.id",
            Closings::row,
            Sort.day("month", "c.ends_on").down(),
            Sort.words("point", "c.point_name"));

    ClosingList(JdbcClient jdbc) {
        super(jdbc, CLOSINGS);
    }

    @Override
    protected ListQuery where(Scope scope, ClosingFilter filter) {
        return new ListQuery()
                .within(scope, filter.unit(), "c", true)
                .equal("c.point", filter.point())
                .words(filter.q(), "c.point_name");
    }
}
