package org.youbei.listing;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a list is searched for: the text of a row, and the function that {@code platform.search_table} made for its table.
 *
 * @param function {@code inspection.point_said}; it knows ids of type UUID
 * @param text the same expression as the table's index has, by the alias of the list's head; never null
 */
public record Searched(String function, String text) {
    /** Columns as one text, as {@code search_table} was given them: a word stands in one of them, never across two. */
    public static Searched in(String function, String... columns) {
        return new Searched(function, String.join(" || chr(10) || ", columns));
    }

    /** That a row says all the words. Only names of parameters are put together here. */
    String says(List<SearchWord> words, Map<String, @Nullable Object> values) {
        return IntStream.range(0, words.size())
                .mapToObj(n -> {
                    values.put("word" + n, words.get(n).text());
                    return "strpos(%s, :word%d) > 0"
                            .formatted(words.get(n).plain() ? text : "platform.folded(%s)".formatted(text), n);
                })
                .collect(Collectors.joining(" and ", "(", ")"));
    }
}
