package org.youbei.library.text;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.UuidV7;

/** The tables of texts; to be called inside a transaction inside a scope. */
@Repository
class StoredTexts {
    private static final int BATCH = 500;

    /** A clause that is shorter stands in many texts by chance. */
    private static final int TELLING = 30;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;

    StoredTexts(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    Optional<Document> find(UUID id) {
        return jdbc.sql("select * from library.document where id = ?")
                .param(id)
                .query(StoredTexts::document)
                .optional();
    }

    List<Document> titled(String plain) {
        return jdbc.sql("select * from library.document where plain = ? order by from_on desc nulls last, id")
                .param(plain)
                .query(StoredTexts::document)
                .list();
    }

    List<Document> numbered(String number) {
        return jdbc.sql("select * from library.document where number = ?")
                .param(number)
                .query(StoredTexts::document)
                .list();
    }

    List<Document> all() {
        return jdbc.sql("select * from library.document order by plain, from_on desc nulls last, id")
                .query(StoredTexts::document)
                .list();
    }

    /** What takes the place of each text. */
    Map<UUID, UUID> successors() {
        return jdbc
                .sql("select old, successor from library.replacement")
                .query((row, n) -> Map.entry(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
    }

    List<Clause> clauses(UUID document) {
        return jdbc.sql("select level, anchor, heading, body from library.clause where document = ? order by place")
                .param(document)
                .query((row, n) -> new Clause(row.getInt(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }

    /** The anchors of each of the texts. */
    Map<UUID, List<String>> anchors(List<UUID> documents) {
        return jdbc
                .sql("select document, anchor from library.clause where document = any(?)")
                .param(documents.toArray(UUID[]::new))
                .query((row, n) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** The text that has most of these clauses, with how many; texts of only a few words are no sign. */
    Optional<Map.Entry<UUID, Integer>> likest(List<Clause> clauses) {
        var hashes = hashes(clauses);
        return jdbc.sql("""
            select document, count(distinct hash)::int from library.clause where hash = any(?)
            group by document order by 2 desc limit 1\
            """)
                .param(hashes.toArray(UUID[]::new))
                .query((row, n) -> Map.entry(row.getObject(1, UUID.class), row.getInt(2)))
                .optional();
    }

    /** Of the clauses that say enough to be known again. */
    static List<UUID> hashes(List<Clause> clauses) {
        return clauses.stream()
                .map(clause -> ArticleReader.bare(clause.body()))
                .filter(body -> body.length() >= TELLING)
                .map(StoredTexts::hash)
                .distinct()
                .toList();
    }

    private static UUID hash(String bare) {
        return UUID.nameUUIDFromBytes(bare.getBytes(StandardCharsets.UTF_8));
    }

    void add(Document document, List<Clause> clauses, String by) {
        jdbc.sql("""
            insert into library.document (id, jurisdiction, district, title, plain, kind, issuer, number, issued_on, from_on, to_on,
              secrecy, source, entered_at, entered_by)
            values (:id, :unit, :district, :title, :plain, :kind, :issuer, :number, :issued, :from, :to, :secrecy, :source, :at, :by)\
            """)
                .param("id", document.id())
                .param("unit", document.unit().value())
                .param("district", document.unit().district())
                .param("title", document.title())
                .param("plain", document.plain())
                .param("kind", document.kind().name())
                .param("issuer", document.issuer())
                .param("number", document.number())
                .param("issued", document.issued())
                .param("from", document.from())
                .param("to", document.to())
                .param("secrecy", document.secrecy().name())
                .param("source", document.source())
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by)
                .update();
        addClauses(document, clauses);
        addCitations(document, clauses);
    }

    private void addClauses(Document document, List<Clause> clauses) {
        var rows = new ArrayList<Object[]>();
        for (var clause : clauses) {
            rows.add(new Object[] {
                UuidV7.next(clock),
                document.id(),
                document.unit().value(),
                document.unit().district(),
                document.secrecy().name(),
                rows.size(),
                clause.level(),
                clause.anchor(),
                clause.heading(),
                clause.body(),
                hash(ArticleReader.bare(clause.body()))
            });
        }
        batches.batchUpdate("""
            insert into library.clause (id, document, jurisdiction, district, secrecy, place, level, anchor, heading, body, hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """, rows, BATCH, StoredTexts::set);
    }

    private void addCitations(Document document, List<Clause> clauses) {
        var rows = new ArrayList<Object[]>();
        clauses.forEach(clause -> Titles.in(clause.body()).stream()
                .filter(cited -> !cited.plain().equals(document.plain()))
                .forEach(cited -> rows.add(new Object[] {
                    UuidV7.next(clock),
                    document.id(),
                    document.unit().value(),
                    document.unit().district(),
                    document.secrecy().name(),
                    clause.anchor(),
                    cited.plain(),
                    cited.anchor()
                })));
        batches.batchUpdate("""
            insert into library.citation (id, document, jurisdiction, district, secrecy, clause, plain, anchor)
            values (?, ?, ?, ?, ?, ?, ?, ?)\
            """, rows, BATCH, StoredTexts::set);
    }

    private static void set(java.sql.PreparedStatement statement, Object[] values) throws SQLException {
        for (int at = 0; at < values.length; at++) {
            statement.setObject(at + 1, values[at]);
        }
    }

    void replace(JurisdictionCode unit, UUID old, UUID successor, String by) {
        jdbc.sql("""
            insert into library.replacement (id, jurisdiction, district, old, successor, entered_at, entered_by)
            values (?, ?, ?, ?, ?, ?, ?)\
            """)
                .params(
                        UuidV7.next(clock),
                        unit.value(),
                        unit.district(),
                        old,
                        successor,
                        Timestamp.from(clock.instant()),
                        by)
                .update();
    }

    void end(UUID id, LocalDate day) {
        jdbc.sql("update library.document set to_on = ? where id = ?")
                .params(day, id)
                .update();
    }

    /** The texts that name a title, with the clauses that name it, as far as they are read here. */
    List<RuleTexts.Citer> citers(String plain) {
        return jdbc.sql("""
            select d.id, d.title, d.kind, c.clause, c.anchor
            from library.citation c join library.document d on d.id = c.document
            where c.plain = ? order by d.kind, d.title, c.clause limit 200\
            """)
                .param(plain)
                .query((row, n) -> new RuleTexts.Citer(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        DocumentKind.valueOf(row.getString("kind")),
                        row.getString("clause"),
                        row.getString("anchor")))
                .list();
    }

    static Document document(ResultSet row, int n) throws SQLException {
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
}
