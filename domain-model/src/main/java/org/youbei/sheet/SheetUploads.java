package org.youbei.sheet;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Sha256;
import org.youbei.model.Subject;
import org.youbei.model.UuidV7;
import org.youbei.sheet.column.Heads;
import org.youbei.sheet.column.RowReader;
import org.youbei.sheet.column.SheetFault;
import org.youbei.sheet.column.TableSearch;
import org.youbei.sheet.file.SheetFile;

/**
 * The way of a table into the platform: uploaded, its columns named, looked at row by row, taken in. What the preview says is what is written: a
 * row whose thing was changed meanwhile is left out and says so. Taking the same upload in twice writes once.
 */
@Component
public class SheetUploads {
    /** Files that are unpacked and held in memory at the same time. */
    private static final int READERS = 2;

    private static final long PATIENCE_SECONDS = 20;
    private static final int SAMPLES = 3;
    private static final Refusal BUSY = Refusal.unavailable("sheet.busy").at("file");
    private static final JurisdictionCode COUNTRY = new JurisdictionCode("00");

    private final StoredUploads uploads;
    private final Units units;
    private final AuditTrail audit;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final Semaphore readers = new Semaphore(READERS, true);

    SheetUploads(StoredUploads uploads, Units units, AuditTrail audit, TransactionOperations transaction, Clock clock) {
        this.uploads = uploads;
        this.units = units;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Reads a file and keeps its rows. Where every column that must be filled is known by its name, the rows have their verdicts at once;
     * otherwise {@link Upload#mapping} is null and {@link #map} comes next.
     */
    public <T> Outcome<UUID> upload(Actor actor, SheetImport<T> kind, String fileName, byte[] content, Locale locale) {
        try {
            if (!readers.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return Outcome.refused(BUSY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.refused(BUSY);
        }
        try {
            return SheetFile.read(fileName, content)
                    .then(file -> table(file, kind))
                    .then(table -> within(() -> keep(actor, kind, fileName, Sha256.hex(content), table, locale)));
        } finally {
            readers.release();
        }
    }

    private <T> Outcome<TableSearch.Table> table(SheetFile file, SheetImport<T> kind) {
        var table = TableSearch.in(file, kind.columns());
        return table.isEmpty() || table.get().rows().isEmpty()
                ? Outcome.refused(Refusal.at("file", "sheet.no-rows"))
                : Outcome.done(table.get());
    }

    private <T> Outcome<UUID> keep(
            Actor actor, SheetImport<T> kind, String fileName, String sha256, TableSearch.Table table, Locale locale) {
        var id = UuidV7.next(clock);
        var unit = unit(actor);
        uploads.forget(clock.instant());
        var remembered = uploads.remembered(unit, kind.kind(), table.heads().signature());
        var found = found(table, remembered.isPresent());
        uploads.add(actor, unit, id, kind.kind(), fileName, sha256, found);
        uploads.addLines(id, unit, table.rows(), kind.sensitive());
        var mapping = remembered.orElseGet(() -> new Mapping(table.heads().places(kind.columns()), null));
        if (mapping.missing(kind.columns()).isEmpty() && !needsDatum(mapping, kind, table)) {
            uploads.map(id, mapping, found);
            judge(actor, kind, id, table.rows(), found, mapping, locale);
        }
        return Outcome.done(id);
    }

    private static boolean needsDatum(Mapping mapping, SheetImport<?> kind, TableSearch.Table table) {
        var longitude = mapping.places().get("longitude");
        return mapping.lacksDatum(kind.columns())
                && longitude != null
                && table.rows().stream()
                        .anyMatch(row -> !row.line().cell(longitude).isEmpty());
    }

    private static Upload.Found found(TableSearch.Table table, boolean remembered) {
        return new Upload.Found(
                table.heads().texts(),
                table.sheet(),
                table.headLine(),
                table.rows().stream()
                        .limit(SAMPLES)
                        .map(row -> row.line().cells())
                        .toList(),
                table.totals().stream().map(row -> row.line().number()).toList(),
                table.unread(),
                table.hidden(),
                table.hiddenLines(),
                remembered);
    }

    private <T> void judge(
            Actor actor,
            SheetImport<T> kind,
            UUID id,
            List<TableSearch.Row> rows,
            Upload.Found found,
            Mapping mapping,
            Locale locale) {
        var judged = judge(actor, kind, found, mapping, locale).decide(rows).stream()
                .map(Judge.Decision::judged)
                .toList();
        var numbers = new ArrayList<Integer>(judged.size());
        for (int number = 1; number <= judged.size(); number++) {
            numbers.add(number);
        }
        uploads.judge(id, numbers, judged, null, kind.sensitive());
    }

    private <T> Judge<T> judge(Actor actor, SheetImport<T> kind, Upload.Found found, Mapping mapping, Locale locale) {
        var reader = new RowReader<>(kind.columns(), found.heads(), mapping.places(), mapping.datum());
        return new Judge<>(kind, actor, locale, reader, units);
    }

    /** An upload of the account and kind that has not expired; another account's does not exist. */
    public Optional<Upload> find(Actor actor, SheetImport<?> kind, UUID id) {
        return within(() -> uploads.find(actor, kind.kind(), id, false));
    }

    /** What a person would be asked to agree to: columns known by name, then those whose names are alike. */
    public Mapping proposal(SheetImport<?> kind, Upload upload) {
        var mapping = upload.mapping();
        if (mapping != null) {
            return mapping;
        }
        var heads = new Heads(upload.found().heads());
        var places = new LinkedHashMap<>(heads.places(kind.columns()));
        for (var column : kind.columns().all()) {
            if (!places.containsKey(column.name())) {
                heads.likely(column, Set.copyOf(places.values())).ifPresent(at -> places.put(column.name(), at));
            }
        }
        return new Mapping(places, null);
    }

    /**
     * Says which column is which, remembers it for files with the same heads, and judges the rows anew.
     *
     * @return the upload, or what is missing: {@code sheet.column-missing} at a column, {@code sheet.column-twice}, {@code sheet.datum-missing}
     */
    public <T> Outcome<Upload> map(Actor actor, SheetImport<T> kind, UUID id, Mapping mapping, Locale locale) {
        return within(() -> {
            var upload = uploads.find(actor, kind.kind(), id, true).orElseThrow(() -> new NotFound(id));
            if (upload.takenAt() != null) {
                return Outcome.refused(Refusal.of("sheet.taken"));
            }
            var rows = uploads.kept(id, List.of()).stream()
                    .map(StoredUploads.Kept::row)
                    .toList();
            var objections = objections(kind, upload, mapping, rows);
            if (!objections.isEmpty()) {
                return Outcome.refused(objections);
            }
            var found = upload.found().with(false);
            uploads.map(id, mapping, found);
            uploads.remember(unit(actor), kind.kind(), new Heads(found.heads()).signature(), mapping);
            judge(actor, kind, id, rows, found, mapping, locale);
            return Outcome.done(uploads.find(actor, kind.kind(), id, false).orElseThrow(() -> new NotFound(id)));
        });
    }

    private static List<Refusal> objections(
            SheetImport<?> kind, Upload upload, Mapping mapping, List<TableSearch.Row> rows) {
        var objections = new ArrayList<Refusal>();
        mapping.missing(kind.columns()).forEach(name -> objections.add(Refusal.at(name, "sheet.column-missing")));
        var taken = new LinkedHashMap<Integer, String>();
        mapping.places().forEach((name, at) -> {
            if (at < 0 || at >= upload.found().heads().size()) {
                objections.add(Refusal.at(name, "sheet.column-missing"));
            } else if (taken.putIfAbsent(at, name) != null) {
                objections.add(Refusal.at(name, "sheet.column-twice"));
            }
        });
        var longitude = mapping.places().get("longitude");
        if (mapping.lacksDatum(kind.columns())
                && longitude != null
                && rows.stream().anyMatch(row -> !row.line().cell(longitude).isEmpty())) {
            objections.add(SheetFault.DATUM_MISSING.at("datum"));
        }
        return objections;
    }

    /** How many rows have each verdict; empty as long as the columns are not named. */
    public Map<Verdict, Integer> tally(Upload upload) {
        return within(() -> uploads.tally(upload.id(), false));
    }

    /** How many rows with each verdict were written. */
    public Map<Verdict, Integer> written(Upload upload) {
        return within(() -> uploads.tally(upload.id(), true));
    }

    /**
     * Rows of a judged upload in their order.
     *
     * @param verdict only those; null for all
     * @param after the number of the last row of the page before; 0 at the beginning
     */
    public List<UploadLine> lines(Upload upload, @Nullable Verdict verdict, int after, int atMost) {
        return within(() -> uploads.lines(upload.id(), verdict, after, atMost));
    }

    public void eachWrong(Upload upload, Consumer<UploadLine> consumer) {
        within(() -> {
            uploads.eachWrong(upload.id(), consumer);
            return upload;
        });
    }

    /**
     * Takes in what the preview announced.
     *
     * @param doubtful whether the rows that are unlikely go in too
     */
    public <T> Outcome<Taken> take(Actor actor, SheetImport<T> kind, UUID id, boolean doubtful, Locale locale) {
        if (!kind.admits(actor)) {
            return Outcome.refused(Refusal.forbidden("sheet.not-yours"));
        }
        return within(() -> {
            var upload = uploads.find(actor, kind.kind(), id, true).orElseThrow(() -> new NotFound(id));
            var mapping = upload.mapping();
            if (upload.takenAt() != null) {
                return Outcome.done(new Taken(sum(uploads.tally(id, true)), 0, true));
            }
            if (mapping == null) {
                return Outcome.refused(Refusal.of("sheet.not-mapped"));
            }
            var taken = take(actor, kind, upload, mapping, doubtful, locale);
            uploads.take(id);
            audit.record(actor, entry(upload, unit(actor), taken));
            return Outcome.done(taken);
        });
    }

    private static int sum(Map<Verdict, Integer> rows) {
        return rows.values().stream().mapToInt(Integer::intValue).sum();
    }

    private <T> Taken take(
            Actor actor, SheetImport<T> kind, Upload upload, Mapping mapping, boolean doubtful, Locale locale) {
        var verdicts = doubtful
                ? List.of(Verdict.NEW, Verdict.CHANGED, Verdict.DOUBTFUL)
                : List.of(Verdict.NEW, Verdict.CHANGED);
        var rows = uploads.kept(upload.id(), verdicts);
        int written = 0;
        for (int from = 0; from < rows.size(); from += kind.batch()) {
            var batch = rows.subList(from, Math.min(rows.size(), from + kind.batch()));
            var judge = judge(actor, kind, upload.found(), mapping, locale);
            written += new Batch<>(kind, actor, batch).take(judge, uploads, upload.id());
        }
        return new Taken(written, rows.size() - written, false);
    }

    private static AuditEntry entry(Upload upload, JurisdictionCode unit, Taken taken) {
        Map<String, @Nullable Object> after = new LinkedHashMap<>();
        after.put("kind", upload.kind());
        after.put("file", upload.fileName());
        after.put("written", taken.written());
        after.put("refused", taken.refused());
        return AuditEntry.of("sheet.taken", new Subject("sheet", upload.id()), unit, after);
    }

    /** Removes what has expired, of all units; for the timetable. */
    public int forgetExpired() {
        return Scopes.wholeTree(() -> within(() -> uploads.forget(clock.instant())));
    }

    private static JurisdictionCode unit(Actor actor) {
        return actor.scope().unit().orElse(COUNTRY);
    }

    private <R> R within(Supplier<R> work) {
        var result = transaction.execute(status -> work.get());
        if (result == null) {
            throw new IllegalStateException("the work had no result");
        }
        return result;
    }
}
