package org.youbei.sheet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Refusal;
import org.youbei.model.SealedValues;
import org.youbei.sheet.column.TableSearch;
import org.youbei.sheet.file.SheetLine;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Uploads, their rows and remembered mappings in the database. An upload is seen by the account that made it and by nobody else. */
@Repository
class StoredUploads {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<List<Refusal>> REASONS = new TypeReference<>() {};
    private static final TypeReference<List<FieldChange>> CHANGES = new TypeReference<>() {};
    private static final String LINES =
            "select number, sheet, line, cells, verdict, reasons, changes, shown, taken from sheet.line where upload ="
                    + " ?";
    private static final Duration KEPT = Duration.ofDays(7);
    /** Rows in one statement. */
    private static final int CHUNK = 5_000;

    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_SHEET = 40;

    private final JdbcClient jdbc;
    private final SealedValues sealed;
    private final Clock clock;

    StoredUploads(JdbcClient jdbc, SealedValues sealed, Clock clock) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.clock = clock;
    }

    /** As it is kept: JSON, or the same sealed for this upload where it says who people are. */
    private String kept(UUID upload, boolean sensitive, Object value) {
        var json = JSON.writeValueAsString(value);
        return sensitive ? sealed.encrypt(json, place(upload)) : json;
    }

    /** JSON lists begin with a bracket, and nothing that is sealed does. */
    private String opened(UUID upload, String text) {
        return text.startsWith("[") ? text : sealed.decrypt(text, place(upload));
    }

    private static String place(UUID upload) {
        return "sheet.line:" + upload;
    }

    /** A row as it is kept. */
    record Kept(int number, TableSearch.Row row, String fingerprint) {}

    void add(Actor actor, JurisdictionCode unit, UUID id, String kind, String file, String sha256, Upload.Found found) {
        var now = clock.instant();
        jdbc.sql("""
            insert into sheet.upload
              (id, jurisdiction, district, account, kind, file_name, sha256, found, uploaded_at, expires_at)
            values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)\
            """)
                .params(
                        id,
                        unit.value(),
                        unit.district(),
                        actor.account(),
                        kind,
                        file.substring(0, Math.min(LONGEST_NAME, file.length())),
                        sha256,
                        JSON.writeValueAsString(found),
                        Timestamp.from(now),
                        Timestamp.from(now.plus(KEPT)))
                .update();
    }

    void addLines(UUID id, JurisdictionCode unit, List<TableSearch.Row> rows, boolean sensitive) {
        for (int from = 0; from < rows.size(); from += CHUNK) {
            var chunk = rows.subList(from, Math.min(rows.size(), from + CHUNK));
            int first = from + 1;
            jdbc.sql("""
                insert into sheet.line (upload, number, jurisdiction, district, sheet, line, cells)
                select ?, ? + n - 1, ?, ?, s, l, c
                from unnest(?::text[], ?::int[], ?::text[]) with ordinality as r(s, l, c, n)\
                """)
                    .params(
                            id,
                            first,
                            unit.value(),
                            unit.district(),
                            texts(
                                    chunk,
                                    row -> row.sheet()
                                            .substring(
                                                    0,
                                                    Math.min(
                                                            LONGEST_SHEET,
                                                            row.sheet().length()))),
                            chunk.stream().map(row -> row.line().number()).toArray(Integer[]::new),
                            texts(chunk, row -> kept(id, sensitive, row.line().cells())))
                    .update();
        }
    }

    private static <R> String[] texts(List<R> rows, Function<R, String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }

    /** Writes the verdicts of rows with these numbers. */
    void judge(
            UUID id, List<Integer> numbers, List<JudgedRow> judged, @Nullable List<Boolean> taken, boolean sensitive) {
        for (int from = 0; from < judged.size(); from += CHUNK) {
            int to = Math.min(judged.size(), from + CHUNK);
            var chunk = judged.subList(from, to);
            jdbc.sql("""
                update sheet.line l set verdict = r.v, reasons = r.w, changes = r.c, shown = r.s, fingerprint = r.f,
                  taken = r.t
                from unnest(?::int[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::boolean[])
                  as r(n, v, w, c, s, f, t)
                where l.upload = ? and l.number = r.n\
                """)
                    .params(
                            numbers.subList(from, to).toArray(Integer[]::new),
                            texts(chunk, row -> row.verdict().name()),
                            texts(chunk, row -> kept(id, sensitive, row.reasons())),
                            texts(chunk, row -> kept(id, sensitive, row.changes())),
                            texts(chunk, row -> kept(id, sensitive, row.shown())),
                            texts(chunk, JudgedRow::fingerprint),
                            taken == null
                                    ? chunk.stream().map(row -> false).toArray(Boolean[]::new)
                                    : taken.subList(from, to).toArray(Boolean[]::new),
                            id)
                    .update();
        }
    }

    /** The upload of the account; it waits for whoever holds it where {@code lock} says so. */
    Optional<Upload> find(Actor actor, String kind, UUID id, boolean lock) {
        return jdbc.sql("""
            select id, kind, file_name, found, mapping, revision, uploaded_at, expires_at, taken_at from sheet.upload
            where id = ? and account = ? and kind = ? and expires_at > ?\
            """ + (lock ? " for update" : ""))
                .params(id, actor.account(), kind, Timestamp.from(clock.instant()))
                .query(StoredUploads::upload)
                .optional();
    }

    private static Upload upload(ResultSet row, int n) throws SQLException {
        var mapping = row.getString("mapping");
        var taken = row.getTimestamp("taken_at");
        return new Upload(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("file_name"),
                JSON.readValue(row.getString("found"), Upload.Found.class),
                mapping == null ? null : JSON.readValue(mapping, Mapping.class),
                row.getInt("revision"),
                row.getTimestamp("uploaded_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                taken == null ? null : taken.toInstant());
    }

    void map(UUID id, Mapping mapping, Upload.Found found) {
        jdbc.sql("update sheet.upload set mapping = ?::jsonb, found = ?::jsonb, revision = revision + 1 where id = ?")
                .params(JSON.writeValueAsString(mapping), JSON.writeValueAsString(found), id)
                .update();
    }

    void take(UUID id) {
        jdbc.sql("update sheet.upload set taken_at = ?, revision = revision + 1 where id = ?")
                .params(Timestamp.from(clock.instant()), id)
                .update();
    }

    /** Rows in their order; with verdicts, only those that have one of them. */
    List<Kept> kept(UUID id, List<Verdict> verdicts) {
        var sql = "select number, sheet, line, cells, fingerprint from sheet.line where upload = ?"
                + (verdicts.isEmpty() ? "" : " and verdict = any(?::text[])")
                + " order by number";
        var statement = jdbc.sql(sql).param(id);
        return (verdicts.isEmpty() ? statement : statement.param(texts(verdicts, Verdict::name)))
                .query((row, n) -> new Kept(
                        row.getInt("number"),
                        new TableSearch.Row(
                                row.getString("sheet"),
                                new SheetLine(
                                        row.getInt("line"), JSON.readValue(opened(id, row.getString("cells")), TEXTS))),
                        row.getString("fingerprint")))
                .list();
    }

    /** @param written whether only rows that were written count */
    Map<Verdict, Integer> tally(UUID id, boolean written) {
        var tally = new EnumMap<Verdict, Integer>(Verdict.class);
        jdbc.sql("""
            select verdict, count(*) from sheet.line where upload = ? and verdict is not null and (taken or not ?)
            group by verdict\
            """).params(id, written).query(row -> {
            tally.put(Verdict.valueOf(row.getString(1)), row.getInt(2));
        });
        return tally;
    }

    List<UploadLine> lines(UUID id, @Nullable Verdict verdict, int after, int atMost) {
        var sql = LINES + (verdict == null ? "" : " and verdict = ?") + " and number > ? order by number limit ?";
        var parameters = new ArrayList<Object>(List.of(id));
        if (verdict != null) {
            parameters.add(verdict.name());
        }
        parameters.add(after);
        parameters.add(atMost);
        return jdbc.sql(sql).params(parameters).query((row, n) -> line(id, row)).list();
    }

    void eachWrong(UUID id, Consumer<UploadLine> consumer) {
        jdbc.sql(LINES + " and verdict = 'WRONG' order by number")
                .param(id)
                .query((ResultSet row) -> consumer.accept(line(id, row)));
    }

    private UploadLine line(UUID upload, ResultSet row) throws SQLException {
        return new UploadLine(
                row.getInt("number"),
                row.getString("sheet"),
                row.getInt("line"),
                JSON.readValue(opened(upload, row.getString("cells")), TEXTS),
                Verdict.valueOf(row.getString("verdict")),
                JSON.readValue(opened(upload, row.getString("reasons")), REASONS),
                JSON.readValue(opened(upload, row.getString("changes")), CHANGES),
                JSON.readValue(opened(upload, row.getString("shown")), TEXTS),
                row.getBoolean("taken"));
    }

    Optional<Mapping> remembered(JurisdictionCode unit, String kind, String signature) {
        return jdbc.sql("select mapping from sheet.mapping where jurisdiction = ? and kind = ? and signature = ?")
                .params(unit.value(), kind, signature)
                .query((row, n) -> JSON.readValue(row.getString(1), Mapping.class))
                .optional();
    }

    void remember(JurisdictionCode unit, String kind, String signature, Mapping mapping) {
        jdbc.sql("""
            insert into sheet.mapping (jurisdiction, district, kind, signature, mapping, used_at)
            values (?, ?, ?, ?, ?::jsonb, ?)
            on conflict (jurisdiction, kind, signature) do update set mapping = excluded.mapping, used_at = excluded.used_at\
            """)
                .params(
                        unit.value(),
                        unit.district(),
                        kind,
                        signature,
                        JSON.writeValueAsString(mapping),
                        Timestamp.from(clock.instant()))
                .update();
    }

    int forget(Instant before) {
        return jdbc.sql("delete from sheet.upload where expires_at < ?")
                .param(Timestamp.from(before))
                .update();
    }
}
