package org.youbei.sheet.file;

import java.util.List;

/**
 * One sheet.
 *
 * @param name on its tab; empty for a text file
 * @param hidden whether a person must unhide it to see it
 * @param hiddenLines how many lines with values a filter or a person has hidden
 * @param lines those with at least one value, in their order; a cell merged over several lines stands in each of them
 */
public record SheetPage(String name, boolean hidden, int hiddenLines, List<SheetLine> lines) {
    public SheetPage {
        lines = List.copyOf(lines);
    }
}
