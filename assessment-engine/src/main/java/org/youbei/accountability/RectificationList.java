package org.youbei.accountability;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.listing.ListQuery;
import org.youbei.listing.ListReader;
import org.youbei.listing.Listing;
import org.youbei.listing.Sort;
import org.youbei.model.ChinaTime;
import org.youbei.model.Scope;

/** Reads lists of rectifications inside a scope. */
@Repository
public class RectificationList extends ListReader<RectificationFilter, Rectification> {
    private static final Listing<Rectification> ALL =
            Listing.of(Rectifications.SELECT + " where true", "r.id", Rectifications::row, Sort.day("due", "r.due"));

    private final Clock clock;

    RectificationList(JdbcClient jdbc, Clock clock) {
        super(jdbc, ALL);
        this.clock = clock;
    }

    @Override
    protected ListQuery where(Scope scope, RectificationFilter filter) {
        return new ListQuery()
                .within(scope, filter.unit(), "r", false)
                .equal("r.state", filter.state())
                .and(
                        "r.state = 'OPEN' and r.due < :today",
                        "today",
                        Boolean.TRUE.equals(filter.overdue()) ? ChinaTime.today(clock) : null)
                .words(filter.q(), "r.title", "r.owner");
    }
}
