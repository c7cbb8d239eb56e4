package org.youbei.plan.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table. Rows hold the cells that begin in them, as in HTML: what a cell above covers is left out, and a row may end early. Every
 * instance is sound: no cell overlaps another one or reaches below the last row.
 *
 * @param widths the share of each column in thousandths of the whole; empty where all columns are equally wide
 * @param rows the cells from left to right; no row is without any column
 */
public record TableGrid(List<Integer> widths, List<List<TableCell>> rows) {
    /** What Word can merge at most. */
    public static final int MOST_ACROSS = 63;

    private static final int WHOLE = 1000;

    public TableGrid {
        rows = sound(rows);
        widths = shares(widths, columns(rows));
    }

    /** A table without merged cells and with columns of equal width. */
    public static TableGrid of(List<List<String>> rows) {
        return new TableGrid(
                List.of(),
                rows.stream()
                        .map(row -> row.stream().map(TableCell::of).toList())
                        .toList());
    }

    /** How many columns the widest row has. */
    public int columns() {
        return columns(rows);
    }

    /** What stands in each row from left to right, cells that are covered from above included. */
    public List<List<Slot>> slots() {
        return slots(rows);
    }

    /** Whether cells are merged or rows end early, so that a plain table of lines and bars cannot show it. */
    public boolean plain() {
        int columns = columns();
        return rows.stream().allMatch(row -> row.size() == columns) && cells().noneMatch(TableCell::merged);
    }

    /** Whether the first row names the columns: nothing in the table is merged, and each column has a name. */
    public boolean headed() {
        return rows.size() > 1
                && plain()
                && rows.getFirst().stream().noneMatch(cell -> cell.text().isBlank());
    }

    private Stream<TableCell> cells() {
        return rows.stream().flatMap(List::stream);
    }

    /** One line per row, cells separated by tabs; line breaks and tabs inside a cell become blanks. */
    public String text() {
        return rows.stream()
                .map(row -> row.stream()
                        .map(cell -> cell.text().replace('\n', ' ').replace('\t', ' '))
                        .collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
    }

    /**
     * A place in a row.
     *
     * @param cell the cell that begins here or goes on from above
     * @param begins whether it begins in this row
     */
    public record Slot(TableCell cell, boolean begins) {}

    private static int columns(List<List<TableCell>> rows) {
        return slots(rows).stream()
                .mapToInt(row ->
                        row.stream().mapToInt(slot -> slot.cell().across()).sum())
                .max()
                .orElse(0);
    }

    private static List<List<Slot>> slots(List<List<TableCell>> rows) {
        List<List<Slot>> slots = new ArrayList<>();
        Covered above = new Covered();
        for (List<TableCell> row : rows) {
            slots.add(above.row(row));
        }
        return slots;
    }

    private static List<List<TableCell>> sound(List<List<TableCell>> rows) {
        List<List<TableCell>> sound = new ArrayList<>();
        Covered above = new Covered();
        for (int i = 0; i < rows.size(); i++) {
            int left = rows.size() - i;
            List<TableCell> row = rows.get(i).stream()
                    .map(cell -> new TableCell(
                            cell.text(), Math.min(cell.across(), MOST_ACROSS), Math.min(cell.down(), left)))
                    .toList();
            List<Slot> slots = above.row(row);
            // Nothing begins in the row and nothing goes on: it is no row.
            if (slots.isEmpty()) {
                continue;
            }
            sound.add(slots.stream().filter(Slot::begins).map(Slot::cell).toList());
        }
        return List.copyOf(sound);
    }

    private static List<Integer> shares(List<Integer> widths, int columns) {
        long sum = widths.stream().mapToLong(width -> Math.max(0, width)).sum();
        if (widths.size() != columns || columns < 2 || columns > MOST_ACROSS || sum == 0) {
            return List.of();
        }
        List<Integer> shares = new ArrayList<>();
        long before = 0;
        int given = 0;
        for (int width : widths) {
            before += Math.max(0, width);
            int upTo = (int) Math.round((double) before * WHOLE / sum);
            shares.add(upTo - given);
            given = upTo;
        }
        int widest = shares.stream().mapToInt(Integer::intValue).max().orElse(0);
        int narrowest = shares.stream().mapToInt(Integer::intValue).min().orElse(0);
        return widest - narrowest <= 2 ? List.of() : List.copyOf(shares);
    }

    /** The cells that reach down into the next row, by column. */
    private static final class Covered {
        private final List<Reach> reaching = new ArrayList<>();

        private static final class Reach {
            private final int column;
            private final TableCell cell;
            private int left;

            Reach(int column, TableCell cell) {
                this.column = column;
                this.cell = cell;
                this.left = cell.down() - 1;
            }
        }

        /** Lays the cells of a row between those that reach into it. */
        List<Slot> row(List<TableCell> cells) {
            List<Slot> slots = new ArrayList<>();
            List<Reach> next = new ArrayList<>();
            int column = 0;
            int at = 0;
            for (TableCell cell : cells) {
                while (at < reaching.size() && reaching.get(at).column == column) {
                    column += goOn(reaching.get(at++), slots, next);
                }
                int room = at < reaching.size() ? reaching.get(at).column - column : cell.across();
                TableCell laid = cell.across() <= room ? cell : new TableCell(cell.text(), room, cell.down());
                slots.add(new Slot(laid, true));
                if (laid.down() > 1) {
                    next.add(new Reach(column, laid));
                }
                column += laid.across();
            }
            while (at < reaching.size() && reaching.get(at).column == column) {
                column += goOn(reaching.get(at++), slots, next);
            }
            // What reaches down behind a gap cannot be said in rows that only list cells: the gap is filled.
            while (at < reaching.size()) {
                int gap = reaching.get(at).column - column;
                if (gap > MOST_ACROSS) {
                    at++;
                    continue;
                }
                for (int i = 0; i < gap; i++) {
                    slots.add(new Slot(TableCell.of(""), true));
                }
                column += gap + goOn(reaching.get(at++), slots, next);
            }
            reaching.clear();
            reaching.addAll(next);
            return slots;
        }

        private static int goOn(Reach reach, List<Slot> slots, List<Reach> next) {
            slots.add(new Slot(reach.cell, false));
            reach.left--;
            if (reach.left > 0) {
                next.add(reach);
            }
            return reach.cell.across();
        }
    }
}
