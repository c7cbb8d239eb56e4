package org.youbei.library.shelf;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.library.regime.RegimeState;
import org.youbei.listing.ListQuery;
import org.youbei.listing.ListReader;
import org.youbei.listing.Listing;
import org.youbei.listing.Sort;
import org.youbei.model.Scope;

/** Reads the regimes of a scope. */
@Repository
public class RegimeList extends ListReader<RegimeFilter, RegimeRow> {
    private static final Listing<RegimeRow> REGIMES = Listing.of(
            """
            select r.id, r.title, r.kind, r.number, r.issued_on, r.review_due, r.state,
              coalesce((select u.name from jurisdiction.unit u where u.jurisdiction = r.jurisdiction), r.jurisdiction) as unit_name,
              (select count(*)::int from library.reading e where e.regime = r.id and e.read_on is null and not e.ended) as unread
            from library.regime r where true\
            """,
            "r.id",
            (row, n) -> new RegimeRow(
                    row.getObject("id", UUID.class),
                    row.getString("title"),
                    row.getString("kind"),
                    row.getString("unit_name"),
                    row.getString("number"),
                    row.getObject("issued_on", LocalDate.class),
                    row.getObject("review_due", LocalDate.class),
                    RegimeState.valueOf(row.getString("state")),
                    row.getInt("unread")),
            Sort.text("unit", "r.jurisdiction"),
            Sort.words("title", "r.title"),
            Sort.day("review", "coalesce(r.review_due, date '9999-01-01')"));

    RegimeList(JdbcClient jdbc) {
        super(jdbc, REGIMES);
    }

    @Override
    protected ListQuery where(Scope scope, RegimeFilter filter) {
        return new ListQuery()
                .equal("r.state", filter.state())
                .equal("r.kind", filter.kind())
                .within(scope, filter.unit(), "r", false)
                .words(filter.q(), "r.title", "r.number");
    }
}
