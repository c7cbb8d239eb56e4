package org.youbei.web.obligation;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a workbook row by row in constant memory, a further sheet where one is full. */
final class SheetWriter implements AutoCloseable {
    /** A sheet holds 1,048,576 rows. */
    private static final int FULL = 1_000_000;

    private static final int FLUSH = 1_000;

    private final Workbook book;
    private final String name;
    private List<String> heads = List.of();
    private Worksheet sheet;
    private int sheets = 1;
    private int next;

    SheetWriter(OutputStream out, String name) {
        this.name = name;
        book = new Workbook(out, "youbei", "1.0");
        sheet = book.newWorksheet(name);
    }

    void head(List<String> cells) {
        heads = cells;
        row(cells);
        sheet.freezePane(0, 1);
    }

    void row(List<String> cells) {
        if (next == FULL) {
            turn();
        }
        for (int column = 0; column < cells.size(); column++) {
            sheet.value(next, column, cells.get(column));
        }
        next++;
        if (next % FLUSH == 0) {
            unchecked(sheet::flush);
        }
    }

    private void turn() {
        unchecked(sheet::finish);
        sheets++;
        sheet = book.newWorksheet(name + " " + sheets);
        next = 0;
        head(heads);
    }

    @Override
    public void close() throws IOException {
        book.finish();
    }

    private interface Write {
        void run() throws IOException;
    }

    private static void unchecked(Write write) {
        try {
            write.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
