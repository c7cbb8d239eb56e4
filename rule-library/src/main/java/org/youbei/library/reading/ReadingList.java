package org.youbei.library.reading;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.listing.ListQuery;
import org.youbei.listing.ListReader;
import org.youbei.listing.Listing;
import org.youbei.listing.Sort;
import org.youbei.model.Scope;

/** Reads the readings of a scope. */
@Repository
public class ReadingList extends ListReader<ReadingFilter, ReadingRow> {
    private static final Listing<ReadingRow> READINGS = Listing.of(
            """
            select e.*,
              coalesce((select u.name from jurisdiction.unit u where u.jurisdiction = e.jurisdiction), e.jurisdiction) as unit_name
            from library.reading e where true\
            """,
            "e.id",
            (row, n) -> new ReadingRow(Readings.reading(row, n), row.getString("unit_name")),
            Sort.day("due", "e.due"),
            Sort.words("title", "e.title"));

    ReadingList(JdbcClient jdbc) {
        super(jdbc, READINGS);
    }

    @Override
    protected ListQuery where(Scope scope, ReadingFilter filter) {
        return new ListQuery()
                .when(filter.open(), "e.read_on is null and not e.ended")
                .equal("e.regime", filter.regime())
                .within(scope, filter.unit(), "e", false)
                .words(filter.q(), "e.title", "e.post");
    }
}
