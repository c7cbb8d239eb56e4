package org.youbei.web.kit.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.youbei.sheet.Verdict;
import org.youbei.web.kit.word.Words;

/**
 * How many rows an import writes, and how many not and why.
 *
 * @param all rows by verdict
 * @param written rows that have been written, by verdict
 * @param taken whether the import is over
 */
record Tally(Map<Verdict, Integer> all, Map<Verdict, Integer> written, boolean taken) {
    record Chip(String label, int count, String href, boolean current) {}

    static @Nullable Verdict verdict(String named) {
        return Stream.of(Verdict.values())
                .filter(one -> one.name().equals(named))
                .findFirst()
                .orElse(null);
    }

    private int of(Verdict verdict) {
        return all.getOrDefault(verdict, 0);
    }

    /** Rows that go in without a further word. */
    public int certain() {
        return of(Verdict.NEW) + of(Verdict.CHANGED);
    }

    public int doubtful() {
        return of(Verdict.DOUBTFUL);
    }

    public int wrong() {
        return of(Verdict.WRONG);
    }

    List<String> sentences(Words words) {
        var sentences = new ArrayList<String>();
        sentences.add(taken ? result(words) : announcement(words));
        for (var verdict : List.of(Verdict.SAME, Verdict.REPEATED, Verdict.DOUBTFUL, Verdict.WRONG)) {
            int left = of(verdict) - written.getOrDefault(verdict, 0);
            if (left > 0) {
                sentences.add(words.say("import.left." + verdict, left));
            }
        }
        return sentences;
    }

    private String result(Words words) {
        int sum = written.values().stream().mapToInt(Integer::intValue).sum();
        return sum == 0 ? words.say("import.taken.none") : words.say("import.taken", sum);
    }

    private String announcement(Words words) {
        return certain() == 0
                ? words.say("import.will.none")
                : words.say("import.will", certain(), of(Verdict.NEW), of(Verdict.CHANGED));
    }

    List<Chip> chips(Words words, String path, @Nullable Verdict only) {
        return Stream.of(Verdict.values())
                .filter(all::containsKey)
                .map(one -> new Chip(
                        words.say("import.verdict." + one),
                        of(one),
                        one == only ? path : path + "?show=" + one,
                        one == only))
                .toList();
    }
}
