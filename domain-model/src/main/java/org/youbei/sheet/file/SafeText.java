package org.youbei.sheet.file;

/** Text of a cell that a spreadsheet program must not take for a formula. */
public final class SafeText {
    /** Half-width and full-width: some programs make one of the other. */
    private static final String FORMULA = "=+-@\t\r＝＋－＠";

    private SafeText() {}

    /** With an apostrophe in front where it begins like a formula; an import takes that away again. */
    public static String of(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
