package org.youbei.division;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Scope;
import org.youbei.sheet.column.RowReader;
import org.youbei.sheet.column.SheetFault;
import org.youbei.sheet.column.TableSearch;
import org.youbei.sheet.file.SheetFile;
import org.youbei.sheet.file.SheetLimits;

/** Reads a division table. Rules that need only the row itself are checked here, those that need the tree in the database. */
class DivisionTable {
    /** The whole country has some 660,000 units. */
    private static final SheetLimits COUNTRY =
            new SheetLimits(200L << 20, 1L << 30, 500, 1_000_000, 200, 10_000_000, 32_767);

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
        switch (SheetFile.read(String.valueOf(file.getFileName()), Files.readAllBytes(file), COUNTRY)) {
            case Outcome.Done<SheetFile>(var read) -> read(read, sink);
            case Outcome.Refused<SheetFile>(var refusals) ->
                refusals.forEach(one -> sink.fault(new DivisionFault(1, one)));
        }
    }

    private void read(SheetFile read, Sink sink) throws IOException {
        var table = TableSearch.in(read, DivisionColumns.ALL);
        if (table.isEmpty() || table.get().rows().isEmpty()) {
            sink.fault(new DivisionFault(1, Refusal.of("sheet.no-rows")));
            return;
        }
        var heads = table.get().heads();
        var places = heads.places(DivisionColumns.ALL);
        var missing = missing(places);
        missing.forEach(column -> sink.fault(new DivisionFault(
                table.get().headLine(), Refusal.of("division.no-column", column, String.join(", ", heads.texts())))));
        if (missing.isEmpty()) {
            var reader = new RowReader<>(DivisionColumns.ALL, heads.texts(), places, null);
            for (var row : table.get().rows()) {
                take(row.line().number(), reader.read(row.line()), sink);
            }
        }
    }

    private static List<String> missing(Map<String, Integer> places) {
        return DivisionColumns.ALL.all().stream()
                .filter(column -> !places.containsKey(column.name()))
                .map(column -> column.chinese().getFirst())
                .toList();
    }

    private void take(int line, RowReader.Read read, Sink sink) throws IOException {
        if (!read.faults().isEmpty()) {
            sink.fault(new DivisionFault(line, read.faults().getFirst()));
            return;
        }
        var division = DivisionColumns.division(read.row());
        var code = division.code();
        if (scope.contains(code)) {
            sink.row(line, code.value(), division.name());
        } else {
            sink.fault(new DivisionFault(line, SheetFault.OUTSIDE.at(DivisionColumns.CODE, code.value())));
        }
    }
}
