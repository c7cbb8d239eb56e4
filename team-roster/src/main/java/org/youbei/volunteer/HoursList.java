package org.youbei.volunteer;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.listing.ListQuery;
import org.youbei.listing.ListReader;
import org.youbei.listing.Listing;
import org.youbei.listing.Sort;
import org.youbei.model.Scope;

/** Reads the ledger of hours, the latest first. */
@Repository
public class HoursList extends ListReader<HoursFilter, HoursRow> {
    private static final Listing<HoursRow> HOURS = Listing.of(
            ServiceHours.COLUMNS + " where true",
            "h.id",
            ServiceHours::row,
            Sort.id("entered", "h.id").down());

    HoursList(JdbcClient jdbc) {
        super(jdbc, HOURS);
    }

    @Override
    protected ListQuery where(Scope scope, HoursFilter filter) {
        return new ListQuery()
                .within(scope, filter.unit(), "h", false)
                .when(
                        filter.open(),
                        "c.hours is null and h.reverses is null and not exists (select from volunteer.hours r where"
                                + " r.reverses = h.id)");
    }
}
