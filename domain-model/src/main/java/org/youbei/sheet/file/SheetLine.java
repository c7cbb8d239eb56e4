package org.youbei.sheet.file;

import java.util.List;

/**
 * One line of a sheet.
 *
 * @param number as the spreadsheet program counts it, from 1
 * @param cells what stands in them, from the first column on; columns behind the last value are left out
 */
public record SheetLine(int number, List<String> cells) {
    public SheetLine {
        cells = List.copyOf(cells);
    }

    /** The text of a column counted from 0; empty where there is none. */
    public String cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : "";
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isEmpty);
    }
}
