package org.youbei.plan.shelf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A word that somebody looks for, folded as {@code plan.folded} folds the text: letters and digits of Latin in lower case and half width,
 * everything else as it is.
 */
public record Word(String text) {
    /** How many words count; the rest of a query is left out. */
    private static final int MOST = 4;

    /** In characters. */
    private static final int LONGEST = 40;

    /** The words of a query, parted by blanks. */
    public static List<Word> of(String query) {
        return Arrays.stream(query.strip().split("[\\s\\u3000]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> new Word(folded(cut(word))))
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** Character by character, so that a place in the folded text is the same place in the text. */
    public static String folded(String text) {
        var folded = new StringBuilder(text.length());
        text.chars().map(Word::folded).forEach(c -> folded.append((char) c));
        return folded.toString();
    }

    /** Whether folding changes anything where the word stands in a text. */
    boolean plain() {
        return text.chars().noneMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9');
    }

    /** What the index must hold for the word to stand in a text: the single character, or all pairs. */
    String[] grams() {
        var characters = text.codePoints().mapToObj(Character::toString).toList();
        if (characters.size() == 1) {
            return new String[] {text};
        }
        var pairs = new ArrayList<String>();
        for (int at = 1; at < characters.size(); at++) {
            pairs.add(characters.get(at - 1) + characters.get(at));
        }
        return pairs.toArray(String[]::new);
    }

    private static int folded(int c) {
        int half = c >= '０' && c <= '９' || c >= 'Ａ' && c <= 'Ｚ' || c >= 'ａ' && c <= 'ｚ' ? c - 0xFEE0 : c;
        return half >= 'A' && half <= 'Z' ? half + 32 : half;
    }

    private static String cut(String word) {
        return word.codePointCount(0, word.length()) <= LONGEST
                ? word
                : word.substring(0, word.offsetByCodePoints(0, LONGEST));
    }
}
