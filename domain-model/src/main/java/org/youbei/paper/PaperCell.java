package org.youbei.paper;

/**
 * A cell of a table on paper, where it begins or where it goes on from the row above.
 *
 * @param across how many columns it covers
 * @param start what it does with the rows: a cell of one row, the first row of several, or a further one
 */
public record PaperCell(String text, int across, Start start) {
    /** How a cell stands to those above and below it. */
    public enum Start {
        ALONE,
        FIRST,
        FURTHER
    }

    public static PaperCell of(String text) {
        return new PaperCell(text, 1, Start.ALONE);
    }
}
