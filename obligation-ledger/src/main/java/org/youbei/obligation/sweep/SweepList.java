package org.youbei.obligation.sweep;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.listing.ListQuery;
import org.youbei.listing.ListReader;
import org.youbei.listing.Listing;
import org.youbei.listing.Sort;
import org.youbei.model.Scope;

/** Lists the runs of the sweep, the latest first. They are over all districts, so that the scope narrows nothing. */
@Repository
public class SweepList extends ListReader<SweepList.Every, SweepRun> {
    private static final Listing<SweepRun> RUNS = Listing.of(
            "select s.* from obligation.sweep_run s where true",
            "s.id",
            SweepRuns::row,
            Sort.moment("started", "s.started_at").down());

    SweepList(JdbcClient jdbc) {
        super(jdbc, RUNS);
    }

    /** There is no filter. */
    public record Every() {}

    @Override
    protected ListQuery where(Scope scope, Every every) {
        return new ListQuery();
    }
}
