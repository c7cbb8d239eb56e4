package org.youbei.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Decides how to look for words, so that a page costs about the same whatever the word: a common one is soon met by reading the list in its
 * order, a rare one is taken from the index, which knows no order. What the first two thousand rows say tells which it is.
 */
final class Lookup {
    private static final int FIRST_ROWS = 2_000;
    /** So many hits in the first rows make reading on cheaper than the index: at 1,000,000 rows the index would find as many rows as are read. */
    private static final int COMMON = 8;
    /** From the index at first, and where reading on has not filled the page either. */
    private static final int FEW = 5_000;

    private static final int MANY = 100_000;
    private static final int FURTHER_ROWS = 20_000;
    /** Reading a little more than the hits so far promise. */
    private static final double SLACK = 1.5;

    private final JdbcClient jdbc;
    private final Searched searched;
    private final List<SearchWord> words;

    Lookup(JdbcClient jdbc, Searched searched, List<SearchWord> words) {
        this.jdbc = jdbc;
        this.searched = searched;
        this.words = words;
    }

    /** @param place of the row in its chunk, from 1 */
    record Marked(String id, boolean said, int place, String cursor) {}

    /** What was read of a list: the rows that say it and, if there may be further rows, the last one. */
    record Walked(List<Marked> rows, int chunk) {
        List<String> said() {
            return rows.stream().filter(Marked::said).map(Marked::id).toList();
        }

        boolean over() {
            return rows.isEmpty() || rows.getLast().place() < chunk;
        }

        String end() {
            return rows.getLast().cursor();
        }
    }

    /** Reads a chunk of the list behind a cursor; null is where the page begins. */
    @FunctionalInterface
    interface Walk {
        Walked on(@Nullable String from, int chunk);
    }

    /** Ids of rows that say the words, among them the first of them in the order of the list: as many as a page takes, or all. */
    List<String> page(Walk walk, int most) {
        var first = walk.on(null, FIRST_ROWS);
        var found = new ArrayList<>(first.said());
        var last = first;
        if (found.size() < COMMON && !first.over() && found.size() < most) {
            var few = indexed(FEW);
            if (few.isPresent()) {
                return few.get();
            }
            last = add(walk.on(first.end(), FURTHER_ROWS), found);
            if (found.size() < most && !last.over()) {
                var many = indexed(MANY);
                if (many.isPresent()) {
                    return many.get();
                }
            }
        }
        long read = last == first ? FIRST_ROWS : FIRST_ROWS + FURTHER_ROWS;
        while (found.size() < most && !last.over()) {
            int chunk = chunk(read, found.size(), most);
            last = add(walk.on(last.end(), chunk), found);
            read += chunk;
        }
        return found;
    }

    private static Walked add(Walked walked, List<String> found) {
        found.addAll(walked.said());
        return walked;
    }

    /** At most ten times what was read so far. */
    private static int chunk(long read, int found, int most) {
        double wanted = SLACK * read * (most - found) / Math.max(1, found);
        return (int) Math.max(FIRST_ROWS, Math.min(wanted, 10.0 * read));
    }

    /** Ids of all rows of the scope that say the words; empty where they are many. */
    Optional<List<String>> all() {
        return indexed(MANY);
    }

    private Optional<List<String>> indexed(int most) {
        return jdbc.sql("select ids, complete from " + searched.function() + "(:grams, :plain, :folded, :most)")
                .param(
                        "grams",
                        words.stream().flatMap(SearchWord::grams).distinct().toArray(String[]::new))
                .param("plain", patterns(true))
                .param("folded", patterns(false))
                .param("most", most)
                .query((row, n) -> row.getBoolean("complete")
                        ? Optional.of(List.of((Object[]) row.getArray("ids").getArray()).stream()
                                .map(Object::toString)
                                .toList())
                        : Optional.<List<String>>empty())
                .single();
    }

    private String[] patterns(boolean plain) {
        return words.stream()
                .filter(word -> !word.sure() && word.plain() == plain)
                .map(SearchWord::pattern)
                .toArray(String[]::new);
    }
}
