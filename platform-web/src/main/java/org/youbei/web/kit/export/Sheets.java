package org.youbei.web.kit.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.youbei.sheet.file.SafeText;

/** The sheets of one table, written row by row in constant memory: a further sheet where one is full. */
final class Sheets {
    private static final int FLUSHED_ROWS = 1_000;
    /** A sheet holds 1,048,576 rows. */
    private static final int FULL = 1_000_000;

    private final Workbook book;
    private final TableFile table;
    private Worksheet sheet;
    private int sheets = 1;
    private int next = 1;

    Sheets(Workbook book, TableFile table) {
        this.book = book;
        this.table = table;
        sheet = Workbooks.sheet(book, table.title(), table.head());
    }

    void row(List<String> cells) {
        try {
            if (next == FULL) {
                turn();
            }
            for (int column = 0; column < cells.size(); column++) {
                sheet.value(next, column, SafeText.of(cells.get(column)));
            }
            next++;
            if (next % FLUSHED_ROWS == 0) {
                sheet.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void finish() throws IOException {
        sheet.finish();
    }

    private void turn() throws IOException {
        sheet.finish();
        sheets++;
        sheet = Workbooks.sheet(book, table.title() + " " + sheets, table.head());
        next = 1;
    }
}
