package org.youbei.web.inspection;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.ContentDisposition;

/** A workbook that is written row by row in constant memory. No cell begins as a formula does. */
public final class Sheet {
    private static final int FLUSHED_ROWS = 500;
    /** A sheet holds 1,048,576 rows. */
    private static final int FULL = 1_000_000;

    private final Workbook book;
    private final String name;
    private final List<String> head;
    private Worksheet sheet;
    private int sheets = 1;
    private int next;

    private Sheet(Workbook book, String name, List<String> head) {
        this.book = book;
        this.name = name;
        this.head = head;
        this.sheet = book.newWorksheet(name);
        begin();
    }

    public static void send(
            HttpServletResponse response, String file, String name, List<String> head, Consumer<Sheet> rows)
            throws IOException {
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(file, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        try (var book = new Workbook(response.getOutputStream(), "youbei", "1.0")) {
            var sheet = new Sheet(book, name, head);
            rows.accept(sheet);
            sheet.sheet.finish();
        }
    }

    public void row(List<String> cells) {
        if (next == FULL) {
            turn();
        }
        for (int column = 0; column < cells.size(); column++) {
            sheet.value(next, column, harmless(cells.get(column)));
        }
        next++;
        if (next % FLUSHED_ROWS == 0) {
            flush();
        }
    }

    private void begin() {
        for (int column = 0; column < head.size(); column++) {
            sheet.value(0, column, head.get(column));
        }
        sheet.range(0, 0, 0, head.size() - 1).style().bold().set();
        sheet.freezePane(0, 1);
        next = 1;
    }

    private void turn() {
        try {
            sheet.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sheets++;
        sheet = book.newWorksheet(name + " " + sheets);
        begin();
    }

    private void flush() {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A spreadsheet takes a cell that begins with one of these for a formula. */
    static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
