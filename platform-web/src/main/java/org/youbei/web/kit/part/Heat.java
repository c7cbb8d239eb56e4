package org.youbei.web.kit.part;

import java.util.List;

/**
 * A table of counts whose cells darken with the count.
 *
 * @param columns the heads of the columns
 * @param rows one per unit, each with one cell per column
 */
public record Heat(List<String> columns, List<Row> rows) {
    /** Counts from which a cell is darker by one step. */
    private static final int[] STEPS = {1, 2, 4, 6};

    public Heat {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** A unit's counts. */
    public record Row(String label, String href, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** One count and the list behind it. */
    public record Cell(long count, String href) {
        /** The class of the cell, {@code l0} (nothing) to {@code l4}. */
        public String look() {
            int level = 0;
            while (level < STEPS.length && count >= STEPS[level]) {
                level++;
            }
            return "l" + level;
        }
    }
}
