package org.youbei.plan.comparison;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into what may change on its own: a Han character, a word or number in other scripts, anything else alone. */
final class Words {
    private Words() {}

    static List<String> of(String text) {
        var words = new ArrayList<String>();
        int at = 0;
        while (at < text.length()) {
            int end = end(text, at);
            words.add(text.substring(at, end));
            at = end;
        }
        return words;
    }

    private static int end(String text, int from) {
        int first = text.codePointAt(from);
        int at = from + Character.charCount(first);
        if (!joins(first)) {
            return at;
        }
        while (at < text.length() && joins(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private static boolean joins(int character) {
        return Character.isLetterOrDigit(character) && !Character.isIdeographic(character);
    }
}
