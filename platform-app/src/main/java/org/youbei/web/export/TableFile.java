package org.youbei.web.export;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A table that is written while its rows are read. No cell begins as a formula does.
 *
 * @param name of the file, without its ending
 * @param title of the sheet
 * @param head what stands over each column
 */
public record TableFile(String name, String title, List<String> head) {
    /** Gives each row to the writer, a text for each column. */
    @FunctionalInterface
    public interface Rows {
        void each(Consumer<List<String>> writer);
    }

    public void xlsx(HttpServletResponse response, Rows rows) throws IOException {
        try (var book = Workbooks.begin(response, name + ".xlsx")) {
            var sheets = new Sheets(book, this);
            rows.each(sheets::row);
            sheets.finish();
        }
    }

    public void csv(HttpServletResponse response, Rows rows) throws IOException {
        Workbooks.saveAs(response, "text/csv;charset=UTF-8", name + ".csv");
        var out = response.getOutputStream();
        // Spreadsheet programs on Chinese Windows take a file without this mark for GBK.
        out.write("\uFEFF".getBytes(StandardCharsets.UTF_8));
        line(out, head);
        rows.each(row -> line(out, row));
    }

    private static void line(OutputStream out, List<String> cells) {
        var line = cells.stream()
                .map(cell -> '"' + Cell.safe(cell).replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(",", "", "\r\n"));
        try {
            out.write(line.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
