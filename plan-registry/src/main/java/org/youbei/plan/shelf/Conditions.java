package org.youbei.plan.shelf;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Conditions about words, made of constant text and names of parameters; what somebody typed is only ever a parameter. */
final class Conditions {
    private Conditions() {}

    static String perWord(
            List<Word> words, Map<String, Object> values, String between, BiFunction<Word, String, String> part) {
        return IntStream.range(0, words.size())
                .mapToObj(n -> {
                    values.put("word" + n, words.get(n).text());
                    return part.apply(words.get(n), ":word" + n);
                })
                .collect(Collectors.joining(between));
    }

    /** Folding a text takes a hundred times as long as searching it, so it is left out where it cannot matter. */
    static String place(String text, Word word, String name) {
        return word.plain()
                ? "strpos(%s, %s)".formatted(text, name)
                : "strpos(plan.folded(%s), %s)".formatted(text, name);
    }

    /** That a section says the word. A word holds no blank, so it stands in the title or in the text, never across both. */
    static String says(String section, Word word, String name) {
        return "(%s > 0 or %s > 0)"
                .formatted(place(section + ".body", word, name), place(section + ".title", word, name));
    }

    /** That the plan of the row {@code c} says all words, each in its name, number, unit or in a section. */
    static String said(List<Sayings.Saying> sayings, Map<String, Object> values) {
        return perWord(sayings.stream().map(Sayings.Saying::word).toList(), values, " and ", (word, name) -> {
            var saying = sayings.get(Integer.parseInt(name.substring(":word".length())));
            return "(%s > 0 or %s > 0 or c.jurisdiction in (select n.jurisdiction from jurisdiction.unit n where %s > 0) or %s)"
                    .formatted(
                            place("c.title", word, name),
                            place("coalesce(c.document_number, '')", word, name),
                            place("n.name", word, name),
                            inText(saying, name, values));
        });
    }

    private static String inText(Sayings.Saying saying, String name, Map<String, Object> values) {
        if (saying.complete()) {
            var versions = "versions" + name.substring(1);
            values.put(versions, saying.versions().toArray(UUID[]::new));
            return "c.shown in (select unnest(:%1$s::uuid[])) or c.working in (select unnest(:%1$s::uuid[]))"
                    .formatted(versions);
        }
        var says = says("s", saying.word(), name);
        return "exists (select from plan.section s where s.version = c.shown and %1$s) or exists (select from plan.section s where s.version = c.working and %1$s)"
                .formatted(says);
    }
}
