package org.youbei.listing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/**
 * What a list is, whoever asks: where its rows come from and the orders it can have.
 *
 * @param head from {@code select} up to and with {@code where} and a condition
 * @param id the column that tells rows of the same sorted value apart
 * @param around a query around the rows of one page, which it calls {@code %s}; null for none. What it joins is looked up for these rows only
 * @param sorts the first is the order without a wish
 * @param searched the text that is searched, null where the list is not
 * @param alongIndex whether every order runs along an index. The planner learns the values of the policies too late and would sort a whole
 *     street for one page
 */
public record Listing<R>(
        String head,
        String id,
        KeyType idType,
        RowMapper<R> rows,
        @Nullable String around,
        List<Sort> sorts,
        boolean alongIndex,
        @Nullable Searched searched) {
    private static final String SELECT = "select ";

    public Listing {
        if (!head.startsWith(SELECT) || sorts.isEmpty()) {
            throw new IllegalArgumentException("a list selects something and has an order");
        }
        sorts = List.copyOf(sorts);
    }

    /** A list whose id is a UUID. */
    public static <R> Listing<R> of(String head, String id, RowMapper<R> rows, Sort... sorts) {
        return new Listing<>(head, id, KeyType.ID, rows, null, Arrays.asList(sorts), false, null);
    }

    public Listing<R> withId(KeyType type) {
        return new Listing<>(head, id, type, rows, around, sorts, alongIndex, searched);
    }

    public Listing<R> around(String query) {
        return new Listing<>(head, id, idType, rows, query, sorts, alongIndex, searched);
    }

    public Listing<R> walkingIndexes() {
        return new Listing<>(head, id, idType, rows, around, sorts, true, searched);
    }

    /** A list whose rows are found by words; see {@link ListQuery#words(String)}. */
    public Listing<R> searching(Searched text) {
        return new Listing<>(head, id, idType, rows, around, sorts, alongIndex, text);
    }

    /** The order of a word from an address, {@code due} or {@code -due}; the first one without a word, empty where there is no such order. */
    public Optional<Sort> sort(@Nullable String word) {
        if (word == null || word.isEmpty()) {
            return Optional.of(sorts.getFirst());
        }
        var down = word.startsWith("-");
        return sorts.stream()
                .filter(sort -> sort.name().equals(word.substring(down ? 1 : 0)))
                .map(sort -> sort.down(down))
                .findFirst();
    }

    /** The head with what a cursor is made of. */
    String head(Sort sort) {
        return head(sort, "");
    }

    /** @param further a column with a comma behind it */
    String head(Sort sort, String further) {
        return SELECT + sort.expression() + " as sort_key, " + id + " as sort_id, " + further
                + head.substring(SELECT.length());
    }
}
