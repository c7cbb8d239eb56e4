package org.youbei.listing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.Scope;

/**
 * Reads a list inside a scope: a page, or every row of it. A list extends it by its head, its orders and the conditions of its filter.
 *
 * @param <F> which rows a list shows
 * @param <R> a row as lists show it
 */
@Transactional(readOnly = true)
public abstract class ListReader<F, R> {
    private static final int FETCH = 1_000;
    /** Only the rows that are marked, and the last one of a full chunk, behind which reading goes on. */
    private static final String WALKED = """
        select sort_key, sort_id, said, place from (
          select c.sort_key, c.sort_id, c.said, row_number() over () as place from (%s) c) every
        where said or place = :chunk\
        """;

    private final JdbcClient jdbc;
    private final Listing<R> listing;

    protected ListReader(JdbcClient jdbc, Listing<R> listing) {
        this.jdbc = jdbc;
        this.listing = listing;
    }

    /** The conditions of a filter. */
    protected abstract ListQuery where(Scope scope, F filter);

    /** The order of a word from an address; empty where the list has no such order. */
    public Optional<Sort> sort(@Nullable String word) {
        return listing.sort(word);
    }

    /** The first rows in the list's own order. */
    public List<R> first(Scope scope, F filter, int most) {
        return page(scope, filter, listing.sorts().getFirst(), null, most).rows();
    }

    /**
     * A page of the list.
     *
     * @param after the word of a cursor; null, nonsense and a cursor of another order are the first page
     */
    public Page<R> page(Scope scope, F filter, Sort sort, @Nullable String after, int size) {
        return page(keyed(where(scope, filter), sort, after, size + 1), size);
    }

    /** A row and the cursor of its place. */
    protected record Keyed<R>(R row, String cursor) {}

    /** The page of rows of which there is one more than is shown, if there is a next page. */
    protected static <R> Page<R> page(List<Keyed<R>> rows, int size) {
        var next = rows.size() > size ? rows.get(size - 1).cursor() : null;
        return new Page<>(rows.stream().limit(size).map(Keyed::row).toList(), next);
    }

    /** Rows after a cursor, each with its own. */
    protected List<Keyed<R>> keyed(ListQuery query, Sort sort, @Nullable String after, int most) {
        if (listing.alongIndex()) {
            jdbc.sql("set local enable_sort = off").update();
        }
        var values = new HashMap<String, @Nullable Object>(query.values());
        var rows = query.sql(listing.head(sort)) + condition(sort) + later(sort, after, values)
                + saying(query, sort, after, most, values) + order(sort) + " limit :most";
        values.put("most", most);
        return jdbc.sql(around(rows, sort))
                .params(values)
                .query((row, n) -> keyed(row, n, sort))
                .list();
    }

    /** The condition of rows that say what is looked for; empty where nothing is. */
    private String saying(
            ListQuery query, Sort sort, @Nullable String after, int most, Map<String, @Nullable Object> values) {
        if (query.words().isEmpty()) {
            return "";
        }
        var found = new Lookup(jdbc, searched(), query.words())
                .page((from, chunk) -> walk(query, sort, from == null ? after : from, chunk), most);
        values.put("found", found.toArray(String[]::new));
        return " and %s = any (cast(:found as %s[]))".formatted(listing.id(), listing.idType().sql);
    }

    /** Reads on in the order of the list and marks what says the words. Only the last row need not say them. */
    private Lookup.Walked walk(ListQuery query, Sort sort, @Nullable String after, int chunk) {
        var values = new HashMap<String, @Nullable Object>(query.values());
        var said = searched().says(query.words(), values) + " as said, ";
        var rows = query.sql(listing.head(sort, said)) + condition(sort) + later(sort, after, values) + order(sort)
                + " limit :chunk";
        values.put("chunk", chunk);
        var marked = jdbc.sql(WALKED.formatted(rows))
                .params(values)
                .query((row, n) -> new Lookup.Marked(
                        row.getString("sort_id"), row.getBoolean("said"), row.getInt("place"), cursor(row, sort)))
                .list();
        return new Lookup.Walked(marked, chunk);
    }

    private Searched searched() {
        return Objects.requireNonNull(listing.searched(), "this list is not searched");
    }

    /** Every row, one at a time in constant memory and by one statement, for exports. */
    public void each(Scope scope, F filter, Sort sort, Consumer<R> consumer) {
        var query = where(scope, filter);
        var values = new HashMap<String, @Nullable Object>(query.values());
        var rows = query.sql(listing.head(sort)) + condition(sort) + sayingAll(query, values) + order(sort);
        try (var stream =
                jdbc.sql(around(rows, sort)).withFetchSize(FETCH).params(values).query(listing.rows()).stream()) {
            stream.forEach(consumer);
        }
    }

    private String sayingAll(ListQuery query, Map<String, @Nullable Object> values) {
        if (query.words().isEmpty()) {
            return "";
        }
        var few = new Lookup(jdbc, searched(), query.words()).all();
        if (few.isEmpty()) {
            return " and " + searched().says(query.words(), values);
        }
        values.put("found", few.get().toArray(String[]::new));
        return " and %s = any (cast(:found as %s[]))".formatted(listing.id(), listing.idType().sql);
    }

    /**
     * How many rows there are for each value of a column; values without any are missing.
     *
     * @param head up to and with {@code where} and a condition, selecting {@code value}
     */
    protected <K> Map<K, Long> counts(String head, ListQuery query, Function<String, K> value) {
        var counts = new LinkedHashMap<K, Long>();
        jdbc.sql("select value, count(*) as n from (" + query.sql(head) + ") every group by value")
                .params(query.values())
                .query(row -> {
                    counts.put(value.apply(row.getString("value")), row.getLong("n"));
                });
        return counts;
    }

    private Keyed<R> keyed(ResultSet row, int number, Sort sort) throws SQLException {
        return new Keyed<>(listing.rows().mapRow(row, number), cursor(row, sort));
    }

    private String cursor(ResultSet row, Sort sort) throws SQLException {
        return new Cursor(
                        sort.word(),
                        sort.type().read(row, "sort_key"),
                        listing.idType().read(row, "sort_id"))
                .word();
    }

    /** The condition of rows behind the cursor. A value that is none of the type of the order is no place in it. */
    private String later(Sort sort, @Nullable String after, Map<String, @Nullable Object> values) {
        var cursor = Cursor.parse(after).filter(found -> found.sort().equals(sort.word()));
        var key = cursor.flatMap(found -> sort.type().parse(found.value()));
        var id = cursor.flatMap(found -> listing.idType().parse(found.id()));
        if (key.isEmpty() || id.isEmpty()) {
            return "";
        }
        values.put("sortKey", key.get());
        values.put("sortId", id.get());
        return " and (%s, %s) %s (cast(:sortKey as %s), cast(:sortId as %s))"
                .formatted(sort.expression(), listing.id(), sort.comparison(), sort.type().sql, listing.idType().sql);
    }

    private static String condition(Sort sort) {
        return sort.condition().isEmpty() ? "" : " and " + sort.condition();
    }

    private String order(Sort sort) {
        return " order by %s%s, %s%s".formatted(sort.expression(), sort.direction(), listing.id(), sort.direction());
    }

    private String around(String rows, Sort sort) {
        var around = listing.around();
        return around == null
                ? rows
                : around.formatted(rows) + " order by sort_key%1$s, sort_id%1$s".formatted(sort.direction());
    }
}
