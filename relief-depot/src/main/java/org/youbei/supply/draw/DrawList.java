package org.youbei.supply.draw;

import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.listing.ListQuery;
import org.youbei.listing.ListReader;
import org.youbei.listing.Listing;
import org.youbei.listing.Sort;
import org.youbei.model.ChinaTime;
import org.youbei.model.Scope;

/** Reads the draws whose party is inside a scope, on either side; what comes back first stands first. */
@Repository
public class DrawList extends ListReader<DrawFilter, Draw> {
    private static final Listing<Draw> DRAWS = Listing.of(
            "select d.* from supply.draw d where true",
            "d.id",
            Draws::row,
            Sort.day("return", "d.return_on"),
            Sort.words("item", "d.item_name"));

    private final Clock clock;

    DrawList(JdbcClient jdbc, Clock clock) {
        super(jdbc, DRAWS);
        this.clock = clock;
    }

    @Override
    protected ListQuery where(Scope scope, DrawFilter filter) {
        boolean late = Boolean.TRUE.equals(filter.late());
        var query = new ListQuery()
                .equal("d.state", filter.state())
                .equal("d.agreement", filter.agreement())
                .when(late, "d.state = 'OUT'")
                .and("d.return_on < :today", "today", late ? ChinaTime.today(clock) : null)
                .words(filter.q(), "d.item_name", "d.unit_name", "d.other_name", "d.purpose");
        Optional.ofNullable(filter.unit())
                .or(scope::unit)
                .ifPresent(unit -> query.with("first", unit.value())
                        .with("behind", unit.value() + "~")
                        .when(
                                true,
                                "(d.jurisdiction >= :first and d.jurisdiction < :behind or d.other >= :first"
                                        + " and d.other < :behind)"));
        return query;
    }
}
