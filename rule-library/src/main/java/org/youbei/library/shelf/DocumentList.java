package org.youbei.library.shelf;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.library.text.Document;
import org.youbei.library.text.DocumentKind;
import org.youbei.library.text.DocumentState;
import org.youbei.library.text.Secrecy;
import org.youbei.listing.ListQuery;
import org.youbei.listing.ListReader;
import org.youbei.listing.Listing;
import org.youbei.listing.Sort;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Scope;

/** Reads the texts that a scope may read: its own, those of the units above, and what comes with the product. */
@Repository
public class DocumentList extends ListReader<DocumentFilter, DocumentRow> {
    private final Clock clock;

    DocumentList(JdbcClient jdbc, Clock clock) {
        super(jdbc, listing(clock));
        this.clock = clock;
    }

    private static Listing<DocumentRow> listing(Clock clock) {
        return Listing.of(
                """
                select d.*, s.id as next_id, s.plain as next_plain, s.from_on as next_from, s.to_on as next_to,
                  (select count(*)::int from library.clause c where c.document = d.id) as clauses
                from library.document d
                left join lateral (select r.successor from library.replacement r where r.old = d.id order by r.id limit 1) r on true
                left join library.document s on s.id = r.successor
                where true\
                """,
                "d.id",
                (row, n) -> row(row, ChinaTime.today(clock)),
                Sort.words("title", "d.title"),
                Sort.day("from", "coalesce(d.from_on, date '9999-01-01')"));
    }

    @Override
    protected ListQuery where(Scope scope, DocumentFilter filter) {
        var unit = filter.unit();
        var inForce = "(d.from_on <= :today and (d.to_on is null or d.to_on > :today)"
                + " and (s.from_on is null or s.from_on > :today))";
        return new ListQuery()
                .with("today", ChinaTime.today(clock))
                .equal("d.kind", filter.kind())
                .when(filter.force() == DocumentFilter.Force.IN_FORCE, inForce)
                .when(filter.force() == DocumentFilter.Force.PAST, "d.from_on <= :today and not " + inForce)
                .between("d.jurisdiction", unit == null ? null : unit.value(), unit == null ? null : unit.value() + "~")
                .words(filter.q(), "d.title", "d.number", "d.issuer");
    }

    private static DocumentRow row(ResultSet row, LocalDate today) throws SQLException {
        var document = document(row);
        var next = successor(row, document);
        return new DocumentRow(document, DocumentState.of(document, next, today), row.getInt("clauses"));
    }

    private static Document document(ResultSet row) throws SQLException {
        return new Document(
                row.getObject("id", UUID.class),
                new JurisdictionCode(row.getString("jurisdiction")),
                row.getString("title"),
                row.getString("plain"),
                DocumentKind.valueOf(row.getString("kind")),
                row.getString("issuer"),
                row.getString("number"),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("from_on", LocalDate.class),
                row.getObject("to_on", LocalDate.class),
                Secrecy.valueOf(row.getString("secrecy")),
                row.getString("source"));
    }

    /** As much of it as decides how the text stands. */
    private static @Nullable Document successor(ResultSet row, Document old) throws SQLException {
        var id = row.getObject("next_id", UUID.class);
        return id == null
                ? null
                : new Document(
                        id,
                        old.unit(),
                        "",
                        row.getString("next_plain"),
                        old.kind(),
                        "",
                        "",
                        null,
                        row.getObject("next_from", LocalDate.class),
                        row.getObject("next_to", LocalDate.class),
                        old.secrecy(),
                        "");
    }
}
