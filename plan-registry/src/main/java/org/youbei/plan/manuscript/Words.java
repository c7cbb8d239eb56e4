package org.youbei.plan.manuscript;

/** Trimming as Chinese text needs it: the ideographic space is a space, invisible marks are nothing. */
final class Words {
    private Words() {}

    /** Without spaces at both ends and without byte order marks and zero-width characters. */
    static String tidy(CharSequence text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.chars().filter(c -> !invisible(c)).forEach(c -> kept.append((char) c));
        int from = 0;
        int to = kept.length();
        while (from < to && blank(kept.charAt(from))) {
            from++;
        }
        while (to > from && blank(kept.charAt(to - 1))) {
            to--;
        }
        return kept.substring(from, to);
    }

    private static boolean blank(char c) {
        return c <= ' ' || c == '\u00a0' || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean invisible(int c) {
        return c == 0xFEFF || c == 0x200B || c == 0x200C || c == 0x200D || c == 0x2060;
    }
}
