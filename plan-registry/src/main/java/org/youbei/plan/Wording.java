package org.youbei.plan;

import java.util.function.IntPredicate;

/** Texts as people send them, without what no text may hold: control characters and halves of surrogate pairs. */
public final class Wording {
    private Wording() {}

    /** One line: trimmed, line breaks and tabs become blanks, ideographic spaces at the ends are dropped. */
    public static String line(String text) {
        return filtered(text.replace('\n', ' ').replace('\r', ' ').replace('\t', ' '), c -> true);
    }

    /** Several lines: breaks are {@code \n}, tabs are kept (they part the cells of a table). */
    public static String lines(String text) {
        return filtered(text.replace("\r\n", "\n").replace('\r', '\n'), c -> c != '\n' && c != '\t');
    }

    private static String filtered(String text, IntPredicate checked) {
        var kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(c ->
                        !checked.test(c) || !(Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE))
                .forEach(kept::appendCodePoint);
        return kept.toString().strip();
    }
}
