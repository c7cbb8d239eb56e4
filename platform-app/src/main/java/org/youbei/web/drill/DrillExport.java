package org.youbei.web.drill;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.youbei.drill.listing.DrillRow;

/** The rows of the list as a file. No cell begins as a formula does. */
final class DrillExport {
    private static final int FLUSHED_ROWS = 500;

    private DrillExport() {}

    static void xlsx(HttpServletResponse response, DrillWords words, Consumer<Consumer<DrillRow>> rows)
            throws IOException {
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", "attachment; filename=\"drills.xlsx\"");
        try (var book = new Workbook(response.getOutputStream(), "Youbei", "1.0")) {
            var sheet = book.newWorksheet(words.say("drill.list"));
            var at = new AtomicInteger();
            put(sheet, at.getAndIncrement(), head(words));
            sheet.range(0, 0, 0, head(words).size() - 1).style().bold().set();
            sheet.freezePane(0, 1);
            rows.accept(row -> {
                put(sheet, at.getAndIncrement(), cells(row, words));
                if (at.get() % FLUSHED_ROWS == 0) {
                    flush(sheet);
                }
            });
            sheet.finish();
        }
    }

    static void csv(HttpServletResponse response, DrillWords words, Consumer<Consumer<DrillRow>> rows)
            throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"drills.csv\"");
        var out = response.getWriter();
        out.write('\uFEFF');
        out.write(line(head(words)));
        rows.accept(row -> out.write(line(cells(row, words))));
        out.flush();
    }

    private static List<String> head(DrillWords words) {
        return Stream.of("title", "covers", "form", "unit", "start", "state", "overall", "open")
                .map(column -> words.say("drill.column." + column))
                .toList();
    }

    private static List<String> cells(DrillRow row, DrillWords words) {
        return DrillLine.of(row, words).cells().stream()
                .map(DrillExport::harmless)
                .toList();
    }

    /** A spreadsheet takes a cell that begins with one of these for a formula. */
    private static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private static void put(Worksheet sheet, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            sheet.value(row, column, cells.get(column));
        }
    }

    private static void flush(Worksheet sheet) {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(List<String> cells) {
        return cells.stream()
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(","))
                + "\r\n";
    }
}
