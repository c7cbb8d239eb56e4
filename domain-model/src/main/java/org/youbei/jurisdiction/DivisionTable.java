package org.youbei.jurisdiction;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.youbei.jurisdiction.DivisionFault.Reason;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Scope;

/**
 * Reads a division table row by row: UTF-8, comma-separated, the first line names the columns, {@code code} and {@code name}
 * among them, others ignored. Rules that need only the row itself are checked here, those that need the tree in the database.
 */
class DivisionTable {
    private static final int NAME_LIMIT = 100;
    private static final char REPLACEMENT = '\uFFFD';

    private final Path file;
    private final Scope scope;

    DivisionTable(Path file, Scope scope) {
        this.file = file;
        this.scope = scope;
    }

    /** Takes the rows in the order of the file. */
    interface Sink {
        void row(long line, String code, String name) throws IOException;

        void fault(DivisionFault fault);
    }

    void read(Sink sink) throws IOException {
        try (var reader = decoded();
                var csv = CsvReader.builder().skipEmptyLines(true).ofCsvRecord(reader)) {
            read(csv, sink);
        } catch (CsvParseException e) {
            sink.fault(new DivisionFault(1, Reason.MALFORMED, String.valueOf(e.getMessage())));
        }
    }

    private Reader decoded() throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        var reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), decoder), 1 << 16);
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    private void read(CsvReader<CsvRecord> csv, Sink sink) throws IOException {
        var rows = csv.iterator();
        if (!rows.hasNext()) {
            sink.fault(new DivisionFault(1, Reason.EMPTY_FILE, ""));
            return;
        }
        var head = rows.next();
        var columns = Columns.of(head);
        if (columns.isEmpty()) {
            sink.fault(new DivisionFault(1, headFault(head), String.join(",", head.getFields())));
            return;
        }
        if (!rows.hasNext()) {
            sink.fault(new DivisionFault(1, Reason.EMPTY_FILE, ""));
        }
        long line = 1;
        try {
            while (rows.hasNext()) {
                var row = rows.next();
                line = row.getStartingLineNumber();
                take(columns.get(), row, sink);
            }
        } catch (CsvParseException e) {
            sink.fault(new DivisionFault(line + 1, Reason.MALFORMED, ""));
        }
    }

    private static Reason headFault(CsvRecord head) {
        return head.getFields().stream().anyMatch(field -> field.indexOf(REPLACEMENT) >= 0)
                ? Reason.ENCODING
                : Reason.NO_COLUMNS;
    }

    private void take(Columns columns, CsvRecord row, Sink sink) throws IOException {
        var code = columns.code(row);
        var name = columns.name(row);
        var fault = fault(code, name);
        if (fault.isPresent()) {
            sink.fault(new DivisionFault(row.getStartingLineNumber(), fault.get(), (code + " " + name).strip()));
        } else {
            sink.row(row.getStartingLineNumber(), code, name);
        }
    }

    private Optional<Reason> fault(String code, String name) {
        if ((code + name).indexOf(REPLACEMENT) >= 0) {
            return Optional.of(Reason.ENCODING);
        }
        if (code.isEmpty() || name.isEmpty()) {
            return Optional.of(Reason.MISSING_VALUE);
        }
        return codeFault(code).or(() -> nameFault(name));
    }

    private Optional<Reason> codeFault(String code) {
        if (!code.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.of(Reason.NO_NUMBER);
        }
        var parsed = JurisdictionCode.parse(code);
        if (parsed.isEmpty()) {
            return Optional.of(Reason.WRONG_LENGTH);
        }
        return scope.contains(parsed.get()) ? Optional.empty() : Optional.of(Reason.OUTSIDE_SCOPE);
    }

    private static Optional<Reason> nameFault(String name) {
        if (name.length() > NAME_LIMIT) {
            return Optional.of(Reason.NAME_TOO_LONG);
        }
        return name.chars().anyMatch(Character::isISOControl)
                ? Optional.of(Reason.CONTROL_CHARACTER)
                : Optional.empty();
    }

    private record Columns(int code, int name) {
        static Optional<Columns> of(CsvRecord head) {
            var names = head.getFields().stream().map(String::strip).toList();
            var columns = new Columns(names.indexOf("code"), names.indexOf("name"));
            return columns.code < 0 || columns.name < 0 ? Optional.empty() : Optional.of(columns);
        }

        String code(CsvRecord row) {
            return field(row, code);
        }

        String name(CsvRecord row) {
            return field(row, name);
        }

        private static String field(CsvRecord row, int index) {
            return index < row.getFieldCount() ? row.getField(index).strip() : "";
        }
    }
}
