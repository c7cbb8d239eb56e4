package org.youbei.place;

import java.sql.Timestamp;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.listing.KeyType;
import org.youbei.listing.ListQuery;
import org.youbei.listing.ListReader;
import org.youbei.listing.Listing;
import org.youbei.listing.Sort;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Scope;

/** Reads the districts, streets and communities of a scope with their boundaries. */
@Repository
public class BoundaryList extends ListReader<BoundaryFilter, BoundaryRow> {
    private static final Listing<BoundaryRow> BOUNDARIES = Listing.of(
                    """
                    select u.jurisdiction, u.name, b.square_metres, b.source, b.imported_at
                    from jurisdiction.unit u left join place.boundary b on b.jurisdiction = u.jurisdiction
                    where length(u.jurisdiction) in (6, 9, 12)\
                    """,
                    "u.jurisdiction",
                    (row, n) -> new BoundaryRow(
                            new JurisdictionCode(row.getString("jurisdiction")),
                            row.getString("name"),
                            row.getObject("square_metres", Double.class),
                            row.getString("source"),
                            Optional.ofNullable(row.getTimestamp("imported_at"))
                                    .map(Timestamp::toInstant)
                                    .orElse(null)),
                    Sort.text("code", "u.jurisdiction"))
            .withId(KeyType.TEXT);

    BoundaryList(JdbcClient jdbc) {
        super(jdbc, BOUNDARIES);
    }

    @Override
    protected ListQuery where(Scope scope, BoundaryFilter filter) {
        return new ListQuery()
                .within(scope, filter.unit(), "u", false)
                .when(filter.missing(), "b.jurisdiction is null")
                .words(filter.q(), "u.name");
    }
}
