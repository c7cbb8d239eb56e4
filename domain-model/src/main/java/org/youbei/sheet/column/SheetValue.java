package org.youbei.sheet.column;

import java.util.List;
import java.util.Locale;
import org.youbei.model.Outcome;

/** What a column holds: how a cell becomes a value, and how a value is shown. */
public interface SheetValue {
    /**
     * The value of a cell that is not empty, or why it has none; refusals carry no column.
     *
     * @param unit what the numbers of the file's column count in, beside those of the column's own head
     */
    Outcome<?> read(String cell, HeadUnit unit);

    String show(Object value, Locale locale);

    /** What may be chosen; empty where anything may be typed. */
    default List<String> choices(Locale locale) {
        return List.of();
    }

    /** What to type, for the notes of the template. */
    Phrase hint();
}
