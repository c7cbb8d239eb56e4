package org.youbei.plan.table;

/**
 * A cell where it begins.
 *
 * @param text its paragraphs as lines
 * @param across how many columns it covers, at least 1
 * @param down how many rows it covers, at least 1
 */
public record TableCell(String text, int across, int down) {
    public TableCell {
        across = Math.max(1, across);
        down = Math.max(1, down);
    }

    public static TableCell of(String text) {
        return new TableCell(text, 1, 1);
    }

    boolean merged() {
        return across > 1 || down > 1;
    }
}
