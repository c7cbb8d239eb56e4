package org.youbei.resident;

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

/** Reads the streets and communities of a scope with the state of their pages. */
@Repository
public class PageList extends ListReader<PageFilter, PageRow> {
    private static final String STATE =
            "case when p.jurisdiction is null then 'NONE' when p.shown then 'SHOWN' else 'HIDDEN' end";
    private static final Listing<PageRow> PAGES = Listing.of(
                    "select u.jurisdiction, u.name, " + STATE + " as state, p.phone, p.changed_at,"
                            + " (select count(*) from resident.message m where m.jurisdiction = u.jurisdiction"
                            + " and m.state = 'RECEIVED') as waiting"
                            + " from jurisdiction.unit u left join resident.page p on p.jurisdiction = u.jurisdiction"
                            + " where length(u.jurisdiction) in (9, 12)",
                    "u.jurisdiction",
                    (row, n) -> new PageRow(
                            new JurisdictionCode(row.getString("jurisdiction")),
                            row.getString("name"),
                            PageState.valueOf(row.getString("state")),
                            row.getString("phone"),
                            row.getInt("waiting"),
                            Optional.ofNullable(row.getTimestamp("changed_at"))
                                    .map(java.sql.Timestamp::toInstant)
                                    .orElse(null)),
                    Sort.text("code", "u.jurisdiction"))
            .withId(KeyType.TEXT);

    PageList(JdbcClient jdbc) {
        super(jdbc, PAGES);
    }

    @Override
    protected ListQuery where(Scope scope, PageFilter filter) {
        return new ListQuery()
                .within(scope, filter.unit(), "u", false)
                .equal(STATE, filter.state())
                .words(filter.q(), "u.name");
    }
}
