package org.youbei.sheet.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;

/** Workbooks as spreadsheet programs make them. */
public final class Books {
    private Books() {}

    public static byte[] of(Consumer<XSSFWorkbook> filling) {
        try (var book = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            filling.accept(book);
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One sheet of texts. */
    public static byte[] table(String[]... rows) {
        return of(book -> fill(book, "Sheet1", rows));
    }

    public static void fill(XSSFWorkbook book, String name, String[]... rows) {
        var sheet = book.createSheet(name);
        for (int r = 0; r < rows.length; r++) {
            var row = sheet.createRow(r);
            for (int c = 0; c < rows[r].length; c++) {
                if (!rows[r][c].isEmpty()) {
                    row.createCell(c).setCellValue(rows[r][c]);
                }
            }
        }
    }

    public static String[] row(String... cells) {
        return cells;
    }

    public static SheetFile read(byte[] file) {
        return SheetFile.read("a", file).orElseThrow();
    }

    public static List<String> refused(byte[] file) {
        return SheetFile.read("a", file) instanceof Outcome.Refused<SheetFile>(var refusals)
                ? refusals.stream().map(Refusal::code).toList()
                : List.of();
    }
}
