package org.youbei.plan.manuscript;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table.
 *
 * @param rows the cells of each row from left to right; a cell holds its paragraphs as lines, a table inside a cell as lines of cells
 *     separated by tabs; rows may differ in length
 */
public record Table(List<List<String>> rows) implements Block {

    public Table {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** One line per row, cells separated by tabs; line breaks and tabs inside a cell become blanks. */
    @Override
    public String text() {
        return rows.stream()
                .map(row -> row.stream().map(Table::flat).collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
    }

    private static String flat(String cell) {
        return cell.replace('\n', ' ').replace('\t', ' ');
    }
}
