package org.youbei.plan.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table while its cells arrive row by row, merged ones as cells that go on from above or from the left. */
public final class TableDraft {
    private final List<List<Draft>> rows = new ArrayList<>();
    /** The cells of the row before and of this one, by the column they begin in. */
    private Map<Integer, Draft> above = new HashMap<>();

    private Map<Integer, Draft> here = new HashMap<>();
    private int column;
    private @Nullable Draft last;

    private static final class Draft {
        private final StringBuilder text;
        private final int row;
        private int across;
        private int down = 1;
        /** How wide the cell is where it goes on in this row, which may still grow. */
        private int continued;

        Draft(String text, int row, int across) {
            this.text = new StringBuilder(text);
            this.row = row;
            this.across = across;
        }
    }

    /** Begins a row. */
    public void row() {
        close();
        rows.add(new ArrayList<>());
        above = here;
        here = new HashMap<>();
        column = 0;
        last = null;
    }

    /** A cell of its own. */
    public void cell(String text, int across) {
        Draft cell = new Draft(text, rows.size(), Math.clamp(across, 1, TableGrid.MOST_ACROSS));
        rows.getLast().add(cell);
        put(cell, cell.across);
    }

    /** A cell that goes on from the one above it; a cell of its own if nothing of that width begins there in the same column. */
    public void up(String text, int across) {
        Draft cell = above.get(column);
        if (cell == null || cell.across != across) {
            cell(text, across);
            return;
        }
        if (!text.isEmpty()) {
            cell.text.append(cell.text.isEmpty() ? "" : "\n").append(text);
        }
        goOn(cell, across);
    }

    /** What goes on from the cell above it, as wide as {@link #left} makes it. */
    void up() {
        Draft cell = above.get(column);
        if (cell == null) {
            cell("", 1);
        } else {
            goOn(cell, 1);
        }
    }

    private void goOn(Draft cell, int across) {
        cell.down++;
        cell.continued = across;
        put(cell, across);
    }

    /** What goes on from the cell to the left. */
    public void left() {
        if (last == null) {
            cell("", 1);
        } else if (last.row == rows.size()) {
            last.across++;
            column++;
        } else {
            last.continued++;
            column++;
        }
    }

    private void put(Draft cell, int across) {
        here.put(column, cell);
        column += across;
        last = cell;
    }

    /** A cell goes on only as wide as it began; what is wider or narrower is another cell. */
    private void close() {
        if (rows.isEmpty()) {
            return;
        }
        List<Integer> columns = here.keySet().stream().sorted().toList();
        int at = 0;
        for (int start : columns) {
            Draft cell = here.get(start);
            if (cell == null) {
                continue;
            }
            if (cell.row == rows.size()) {
                at++;
            } else if (cell.continued != cell.across) {
                cell.down--;
                Draft own = new Draft("", rows.size(), cell.continued);
                rows.getLast().add(at++, own);
                here.put(start, own);
            }
        }
    }

    /** The table as it is so far. */
    public TableGrid grid(List<Integer> widths) {
        close();
        return new TableGrid(
                widths,
                rows.stream()
                        .map(row -> row.stream()
                                .map(cell -> new TableCell(cell.text.toString(), cell.across, cell.down))
                                .toList())
                        .toList());
    }
}
