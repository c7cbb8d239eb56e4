package org.youbei.plan.manuscript;

import java.util.List;
import org.youbei.plan.table.TableGrid;

/**
 * A table.
 *
 * @param grid its cells; a cell holds its paragraphs as lines, a table inside a cell as lines of cells separated by tabs
 */
public record Table(TableGrid grid) implements Block {

    /** A table without merged cells; rows may differ in length. */
    public Table(List<List<String>> rows) {
        this(TableGrid.of(rows));
    }

    /** One line per row, cells separated by tabs; line breaks and tabs inside a cell become blanks. */
    @Override
    public String text() {
        return grid.text();
    }
}
