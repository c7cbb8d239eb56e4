package org.youbei.web.export;

/** The text of a cell that a spreadsheet program must not take for a formula. */
public final class Cell {
    private static final String FORMULA = "=+-@\t\r";

    private Cell() {}

    /** With an apostrophe in front where it begins like a formula; an import takes that away again. */
    public static String safe(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
