package org.youbei.web.kit.importing;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.youbei.sheet.column.SheetColumn;
import org.youbei.sheet.column.SheetColumns;

/**
 * A column that an import knows, as its first page explains it.
 *
 * @param what what to fill in
 * @param others further names that are understood
 */
record ColumnHelp(String head, boolean required, String what, String others) {
    private static final int FEW = 12;

    static List<ColumnHelp> of(SheetColumns<?> columns, Locale locale) {
        return columns.all().stream().map(column -> of(column, locale)).toList();
    }

    private static ColumnHelp of(SheetColumn<?> column, Locale locale) {
        var choices = column.value().choices(locale);
        var what = choices.isEmpty()
                ? column.value().hint().in(locale)
                : choices.stream().limit(FEW).collect(Collectors.joining(" / "));
        var note = column.note().in(locale);
        var others = Stream.concat(column.chinese().stream(), column.english().stream())
                .filter(name -> !name.equals(column.head(locale)))
                .collect(Collectors.joining(" / "));
        return new ColumnHelp(
                column.head(locale), column.required(), note.isEmpty() ? what : what + " · " + note, others);
    }
}
