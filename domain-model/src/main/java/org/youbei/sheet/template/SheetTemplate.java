package org.youbei.sheet.template;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.youbei.sheet.SheetImport;
import org.youbei.sheet.column.Phrase;
import org.youbei.sheet.column.SheetColumn;
import org.youbei.sheet.file.SafeText;

/** The template of an import: the heads with lists to choose from, and a second sheet that says what to fill in. */
public final class SheetTemplate {
    private static final int ROWS_WITH_LISTS = 5_000;
    private static final int ROWS_AS_TEXT = 500;
    /** In characters of the widest font. */
    private static final double WIDE = 22;

    private static final double WIDEST = 60;
    private static final String GREY = "EDEFF2";
    private static final String RED = "C00000";

    private static final Phrase NOTES = new Phrase("填写说明", "Notes");
    private static final Phrase LISTS = new Phrase("可选项", "Lists");
    private static final Phrase CHOOSE = new Phrase("请从列表中选择", "Please choose from the list");
    private static final List<Phrase> NOTE_HEADS = List.of(
            new Phrase("列", "Column"),
            new Phrase("必填", "Required"),
            new Phrase("填什么", "What to fill in"),
            new Phrase("示例", "Example"),
            new Phrase("也认这些列名", "Other names that are understood"));
    private static final Phrase YES = new Phrase("必填", "yes");
    private static final Phrase NO = new Phrase("可不填", "no");

    private SheetTemplate() {}

    public static void write(SheetImport<?> kind, Locale locale, OutputStream out) throws IOException {
        write(kind, List.of(), locale, out);
    }

    /** @param rows what the template is filled with; it comes in again without a change */
    public static <T> void write(SheetImport<T> kind, List<T> rows, Locale locale, OutputStream out)
            throws IOException {
        try (var book = new Workbook(out, "youbei", "1.0")) {
            var sheet = book.newWorksheet(kind.title().in(locale));
            var notes = book.newWorksheet(NOTES.in(locale));
            var lists = book.newWorksheet(LISTS.in(locale));
            lists.setVisibilityState(VisibilityState.HIDDEN);
            var columns = kind.columns().all();
            for (int at = 0; at < columns.size(); at++) {
                head(sheet, at, columns.get(at), locale);
                list(sheet, lists, at, columns.get(at), locale);
            }
            for (int row = 0; row < rows.size(); row++) {
                var cells = kind.columns().cells(rows.get(row), locale);
                for (int at = 0; at < cells.size(); at++) {
                    sheet.value(row + 1, at, SafeText.of(cells.get(at)));
                }
            }
            sheet.freezePane(0, 1);
            notes(notes, columns, locale);
            lists.finish();
            notes.finish();
            sheet.finish();
        }
    }

    private static void head(Worksheet sheet, int at, SheetColumn<?> column, Locale locale) {
        sheet.value(0, at, column.head(locale));
        var style = sheet.style(0, at).bold().fillColor(GREY).wrapText(true);
        if (column.required()) {
            style.fontColor(RED);
        }
        style.set();
        sheet.width(at, WIDE);
        // Codes and dates stay as they are typed.
        sheet.range(1, at, ROWS_AS_TEXT, at).style().format("@").set();
    }

    private static void list(Worksheet sheet, Worksheet lists, int at, SheetColumn<?> column, Locale locale) {
        var choices = column.value().choices(locale);
        for (int row = 0; row < choices.size(); row++) {
            lists.value(row, at, choices.get(row));
        }
        if (!choices.isEmpty()) {
            sheet.range(1, at, ROWS_WITH_LISTS, at)
                    .validateWithList(lists.range(0, at, choices.size() - 1, at))
                    .allowBlank(true)
                    .showDropdown(false)
                    .errorTitle(column.head(locale))
                    .error(CHOOSE.in(locale))
                    .errorStyle(DataValidationErrorStyle.WARNING)
                    .showErrorMessage(true);
        }
    }

    private static void notes(Worksheet notes, List<? extends SheetColumn<?>> columns, Locale locale) {
        IntStream.range(0, NOTE_HEADS.size()).forEach(at -> {
            notes.value(0, at, NOTE_HEADS.get(at).in(locale));
            notes.style(0, at).bold().fillColor(GREY).set();
            notes.width(at, at == 2 || at == 4 ? WIDEST : WIDE);
        });
        for (int row = 0; row < columns.size(); row++) {
            var column = columns.get(row);
            notes.value(row + 1, 0, column.head(locale));
            notes.value(row + 1, 1, (column.required() ? YES : NO).in(locale));
            notes.value(row + 1, 2, what(column, locale));
            notes.value(row + 1, 3, column.example());
            notes.value(row + 1, 4, others(column, locale));
            notes.style(row + 1, 2).wrapText(true).set();
            notes.style(row + 1, 4).wrapText(true).set();
        }
    }

    private static String what(SheetColumn<?> column, Locale locale) {
        var choices = column.value().choices(locale);
        var hint = choices.isEmpty() ? column.value().hint().in(locale) : String.join(" / ", choices);
        var note = column.note().in(locale);
        return note.isEmpty() ? hint : hint + "\n" + note;
    }

    private static String others(SheetColumn<?> column, Locale locale) {
        return Stream.concat(column.chinese().stream(), column.english().stream())
                .filter(name -> !name.equals(column.head(locale)))
                .collect(Collectors.joining(locale.getLanguage().equals("en") ? ", " : "、"));
    }
}
