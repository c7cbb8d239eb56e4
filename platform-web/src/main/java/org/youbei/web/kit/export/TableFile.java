package org.youbei.web.kit.export;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.youbei.sheet.file.SafeText;

/**
 * A table that is written while its rows are read. No cell begins as a formula does.
 *
 * @param name of the file, without its ending
 * @param title of the sheet
 * @param head what stands over each column
 */
public record TableFile(String name, String title, List<String> head) {
    private static final int BUFFER = 16_384;

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
        var out =
                new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8), BUFFER);
        // Spreadsheet programs on Chinese Windows take a file without this mark for GBK.
        out.write('\uFEFF');
        line(out, head);
        rows.each(row -> line(out, row));
        out.flush();
    }

    private static void line(Writer out, List<String> cells) {
        try {
            for (int column = 0; column < cells.size(); column++) {
                out.write(column == 0 ? "\"" : ",\"");
                out.write(SafeText.of(cells.get(column)).replace("\"", "\"\""));
                out.write('"');
            }
            out.write("\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
