package org.youbei.inspection.order;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.listing.ListQuery;
import org.youbei.listing.ListReader;
import org.youbei.listing.Listing;
import org.youbei.listing.Sort;
import org.youbei.model.Scope;

/** Reads supervision orders inside a scope, the latest first. */
@Repository
public class OrderList extends ListReader<OrderFilter, SupervisionOrder> {
    OrderList(JdbcClient jdbc) {
        super(
                jdbc,
                Listing.of(
                        OrderDesk.ROWS,
                        "o.id",
                        OrderDesk::order,
                        Sort.day("issued", "o.issued_on").down()));
    }

    @Override
    protected ListQuery where(Scope scope, OrderFilter filter) {
        return new ListQuery().within(scope, null, "o", false).when(filter.open(), "o.closed_on is null");
    }
}
