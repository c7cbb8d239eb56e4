package org.youbei.listing;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A word that somebody looks for, folded as {@code platform.folded} folds texts: compatible forms as the plain ones (full width as half
 * width), Latin in lower case.
 */
record SearchWord(String text) {
    /** How many words count; the rest of a query is left out. */
    private static final int MOST = 4;

    /** In characters. */
    private static final int LONGEST = 40;

    /** Of words that are longer an index of pairs says only that all their pairs stand somewhere. */
    private static final int PAIR = 2;

    /** The words of a query, parted by blanks. */
    static List<SearchWord> of(@Nullable String query) {
        return Arrays.stream(folded(query == null ? "" : query).split("[\\s\\u3000]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> new SearchWord(cut(word)))
                .distinct()
                .limit(MOST)
                .toList();
    }

    static String folded(String text) {
        var folded = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .chars()
                .map(c -> c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c)
                .forEach(c -> folded.append((char) c));
        return folded.toString();
    }

    /** Whether it stands in a text as it stands in the folded text: folding costs ten times what looking costs, so it is left out then. */
    boolean plain() {
        return text.codePoints().allMatch(Character::isIdeographic);
    }

    /** What an index must hold for the word to stand in a text: the single character, or all pairs. */
    Stream<String> grams() {
        var characters = text.codePoints().mapToObj(Character::toString).toList();
        return characters.size() == 1
                ? Stream.of(text)
                : IntStream.range(1, characters.size()).mapToObj(at -> characters.get(at - 1) + characters.get(at));
    }

    /** Whether the index alone can say that the word stands in a text. */
    boolean sure() {
        return text.codePointCount(0, text.length()) <= PAIR;
    }

    /** For {@code like}. */
    String pattern() {
        return "%" + text.replaceAll("[\\\\%_]", "\\\\$0") + "%";
    }

    private static String cut(String word) {
        return word.codePointCount(0, word.length()) <= LONGEST
                ? word
                : word.substring(0, word.offsetByCodePoints(0, LONGEST));
    }
}
