package org.youbei.sheet.template;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.youbei.sheet.Upload;
import org.youbei.sheet.column.Phrase;
import org.youbei.sheet.file.SafeText;

/** The wrong rows of a file in the columns of that file, with the reason in red behind them. Put right, the same workbook is uploaded again. */
public final class WrongRows {
    private static final Phrase REASON = new Phrase("错误原因", "What is wrong");
    private static final Phrase LINE = new Phrase("原文件行号", "Line in your file");
    private static final Phrase TITLE = new Phrase("有错的行", "Wrong rows");
    private static final String RED = "C00000";
    private static final int FLUSHED = 1_000;
    private static final double WIDE = 60;

    private WrongRows() {}

    /**
     * A row to give back.
     *
     * @param place sheet and line in the file
     * @param reason in the language of the person
     */
    public record Row(String place, List<String> cells, String reason) {}

    public static void write(Upload upload, Locale locale, OutputStream out, Consumer<Consumer<Row>> rows)
            throws IOException {
        var heads = upload.found().heads();
        try (var book = new Workbook(out, "youbei", "1.0")) {
            var sheet = book.newWorksheet(TITLE.in(locale));
            for (int at = 0; at < heads.size(); at++) {
                sheet.value(0, at, SafeText.of(heads.get(at)));
            }
            sheet.value(0, heads.size(), REASON.in(locale));
            sheet.value(0, heads.size() + 1, LINE.in(locale));
            sheet.range(0, 0, 0, heads.size() + 1).style().bold().set();
            sheet.width(heads.size(), WIDE);
            sheet.freezePane(0, 1);
            var next = new int[] {1};
            rows.accept(row -> write(sheet, next[0]++, heads.size(), row));
            sheet.finish();
        }
    }

    private static void write(Worksheet sheet, int at, int columns, Row row) {
        for (int column = 0; column < Math.min(columns, row.cells().size()); column++) {
            sheet.value(at, column, SafeText.of(row.cells().get(column)));
        }
        sheet.value(at, columns, row.reason());
        sheet.style(at, columns).fontColor(RED).wrapText(true).set();
        sheet.value(at, columns + 1, row.place());
        if (at % FLUSHED == 0) {
            try {
                sheet.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
