package org.youbei.sheet.file;

/** Counts down what a file may still hold. */
final class Budget {
    private final SheetLimits limits;
    private int lines;
    private int cells;

    Budget(SheetLimits limits) {
        this.limits = limits;
    }

    void line(int columns) {
        if (++lines > limits.lines()) {
            throw FileFault.TOO_MANY_LINES.with(limits.lines());
        }
        column(columns - 1);
    }

    /** @param column counted from 0 */
    void column(int column) {
        if (column >= limits.columns()) {
            throw FileFault.TOO_MANY_COLUMNS.with(limits.columns());
        }
    }

    void cell(int line, int length) {
        if (++cells > limits.cells()) {
            throw FileFault.TOO_MANY_CELLS.with(limits.cells());
        }
        if (length > limits.characters()) {
            throw FileFault.CELL_TOO_LONG.with(limits.characters(), line);
        }
    }
}
