package org.youbei.plan.shelf;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Decides how to look for words: rare ones through the index, into a list of versions; common ones, and any in a small unit, by reading
 * plan after plan until a page is full. Either way costs about the same whatever the word.
 */
@Component
class Sayings {
    /** A unit with so few plans is read faster than the index, which knows no units. */
    private static final int FEW_PLANS = 400;

    /** A word in so many sections is soon met by reading. */
    private static final int MANY_SECTIONS = 5_000;

    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private static final int MOST_REMEMBERED = 10_000;

    private final JdbcClient jdbc;

    /** Words found common a moment ago, by unit: the index says so only after counting all places. It decides how to look, never what is found. */
    private final Cache<Asked, Boolean> common = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(REMEMBERED)
            .build();

    Sayings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A word and where it was found.
     *
     * @param versions all that say it; nothing is known of them where {@code complete} is false
     */
    record Saying(Word word, List<UUID> versions, boolean complete) {}

    private record Asked(Word word, String from) {}

    List<Saying> of(List<Word> words, String from, boolean above) {
        if (words.isEmpty()) {
            return List.of();
        }
        var few = above || isFew(from);
        return words.stream()
                .map(word -> few ? new Saying(word, List.of(), false) : remembered(new Asked(word, from)))
                .toList();
    }

    private Saying remembered(Asked asked) {
        if (common.getIfPresent(asked) != null) {
            return new Saying(asked.word(), List.of(), false);
        }
        var saying = indexed(asked.word());
        if (!saying.complete()) {
            common.put(asked, true);
        }
        return saying;
    }

    private boolean isFew(String from) {
        return jdbc.sql("""
                        select count(*) from (select from plan.plan
                          where jurisdiction >= :from and jurisdiction < :to limit :most) plans""")
                        .param("from", from)
                        .param("to", from + "~")
                        .param("most", FEW_PLANS + 1)
                        .query(Integer.class)
                        .single()
                <= FEW_PLANS;
    }

    Saying indexed(Word word) {
        return jdbc.sql("select versions, complete from plan.versions_saying(:word, :grams, :most)")
                .param("word", word.text())
                .param("grams", word.grams())
                .param("most", MANY_SECTIONS)
                .query((row, n) -> new Saying(
                        word, List.of((UUID[]) row.getArray("versions").getArray()), row.getBoolean("complete")))
                .single();
    }
}
