package org.youbei.library.shelf;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.library.text.DocumentKind;
import org.youbei.listing.ListQuery;
import org.youbei.listing.ListReader;
import org.youbei.listing.Listing;
import org.youbei.listing.Searched;
import org.youbei.listing.Sort;
import org.youbei.model.Scope;

/** Searches the clauses of the texts that a scope may read, any word of one character upward. */
@Repository
public class ClauseList extends ListReader<ClauseFilter, ClauseRow> {
    private static final Listing<ClauseRow> CLAUSES = Listing.of(
                    "select c.document, c.anchor, c.heading, c.body from library.clause c where true",
                    "c.id",
                    (row, n) -> new ClauseRow(
                            row.getObject("document", UUID.class),
                            row.getString("title"),
                            DocumentKind.valueOf(row.getString("kind")),
                            row.getString("anchor"),
                            row.getString("heading"),
                            row.getString("body")),
                    Sort.id("text", "c.id"))
            .around("""
                select page.*, d.title, d.kind from (%s) page join library.document d on d.id = page.document\
                """)
            .searching(Searched.in("library.clause_said", "c.heading", "c.body"));

    ClauseList(JdbcClient jdbc) {
        super(jdbc, CLAUSES);
    }

    @Override
    protected ListQuery where(Scope scope, ClauseFilter filter) {
        return new ListQuery()
                .words(filter.q())
                .equal("c.document", filter.document())
                .and(
                        "exists (select from library.document d where d.id = c.document and d.kind = :kind)",
                        "kind",
                        filter.kind() == null ? null : filter.kind().name());
    }
}
