package org.youbei.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Scope;
import org.youbei.testing.PostgresTest;

/** Searching a list of 9,000 rows, so that reading ahead, the index and reading on are all gone through; held against a plain look at every row. */
@PostgresTest
class SearchTests {
    private static final Scope DISTRICT = new Scope("990109");
    private static final Scope SIBLING = new Scope("990110");
    private static final int ROWS = 9_000;
    private static final int PAGE = 20;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private static final Listing<Thing> THINGS = Listing.of(
                    "select t.id, t.n, t.name, t.keeper from listing_test.thing t where true",
                    "t.id",
                    (row, n) -> new Thing(
                            row.getObject("id", UUID.class),
                            row.getLong("n"),
                            row.getString("name"),
                            row.getString("keeper")),
                    Sort.number("number", "t.n"))
            .searching(Searched.in("listing_test.thing_said", "t.name", "t.keeper"));

    private record Thing(UUID id, long n, String name, String keeper) {
        boolean says(String word) {
            return name.toLowerCase(Locale.ROOT).contains(word)
                    || keeper.toLowerCase(Locale.ROOT).contains(word);
        }
    }

    private static final class Things extends ListReader<String, Thing> {
        Things(JdbcClient jdbc) {
            super(jdbc, THINGS);
        }

        @Override
        protected ListQuery where(Scope scope, String words) {
            return new ListQuery().words(words);
        }
    }

    @BeforeAll
    static void fill(@Value("${spring.datasource.url}") String url) throws SQLException {
        try (var owner = DriverManager.getConnection(url, "postgres", "postgres");
                var statement = owner.createStatement()) {
            statement.execute("""
                drop schema if exists listing_test cascade;
                create schema listing_test;
                grant usage on schema listing_test to youbei_app, youbei_job;
                create table listing_test.thing (id uuid primary key, jurisdiction varchar(15) collate "C" not null, n bigint not null,
                  name text not null, keeper text not null);
                call platform.scope_table('listing_test.thing');
                call platform.search_table('listing_test.thing', 'name || chr(10) || keeper');
                insert into listing_test.thing
                select gen_random_uuid(), case when n %% 100 = 99 then '990110' else '990109001' end, n,
                  (array['东湖', '西站', 'Ａ座', 'b栋'])[1 + n %% 4] || (array['泵闸', '仓库', '食堂'])[1 + n %% 3]
                    || case when n > 2500 then '晚近' else '' end || case when n in (50, 8000, 8001) then '稀见物' else '' end || n,
                  '示例100%%_\\商行' || n %% 7
                from generate_series(1, %d) n;
                create index on listing_test.thing (n, id)\
                """.formatted(ROWS));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "示例",
                "东",
                "东湖",
                "湖泵闸",
                "稀见物",
                "稀见",
                "见",
                "晚近",
                "物8000",
                "没有的",
                "量",
                "a座",
                "Ｂ栋",
                "100%_\\商",
                "8001",
                "仓库晚近7",
                "东湖 食堂",
                "晚近 示例 西站 仓库",
                "食堂 没有的",
                "商行东",
            })
    void findsWhatAPlainLookFindsInBothDirections(String words) {
        var list = new Things(jdbc);
        var sort = THINGS.sorts().getFirst();
        for (var direction : List.of(sort, sort.down())) {
            var expected = said(words, direction);

            assertThat(walked(list, words, direction, 3 * PAGE))
                    .as(words + " " + direction.word())
                    .isEqualTo(expected.stream().limit(3 * PAGE).toList());
            var every = new ArrayList<Thing>();
            in(DISTRICT, () -> {
                list.each(DISTRICT, words, direction, every::add);
                return true;
            });
            assertThat(every).isEqualTo(expected);
        }
    }

    @Test
    void findsAnyPieceOfAnyRow() {
        var random = new Random(20_261_130);
        var list = new Things(jdbc);
        var sort = THINGS.sorts().getFirst();
        var all = said("", sort);
        for (int n = 0; n < 40; n++) {
            var name = all.get(random.nextInt(all.size())).name();
            int from = random.nextInt(name.length());
            var piece = name.substring(from, from + 1 + random.nextInt(name.length() - from));

            assertThat(walked(list, piece, sort, PAGE))
                    .as(piece)
                    .isEqualTo(said(piece, sort).stream().limit(PAGE).toList());
        }
    }

    @Test
    void showsASiblingNothing() {
        assertThat(in(SIBLING, () -> new Things(jdbc).first(SIBLING, "晚近", ROWS)))
                .allSatisfy(thing -> assertThat(thing.n() % 100).isEqualTo(99));
        assertThat(in(SIBLING, () -> new Things(jdbc).first(SIBLING, "稀见物", ROWS)))
                .isEmpty();
    }

    @Test
    void knowsNoNul() {
        assertThat(in(DISTRICT, () -> new Things(jdbc).first(DISTRICT, "东\0湖", PAGE)))
                .isEmpty();
    }

    private List<Thing> walked(Things list, String words, Sort sort, int most) {
        var walked = new ArrayList<Thing>();
        @Nullable String after = null;
        do {
            var from = after;
            var page = in(DISTRICT, () -> list.page(DISTRICT, words, sort, from, PAGE));
            walked.addAll(page.rows());
            after = page.next();
        } while (after != null && walked.size() < most);
        return walked;
    }

    private List<Thing> said(String words, Sort sort) {
        var order = Comparator.comparingLong(Thing::n);
        return in(
                        DISTRICT,
                        () -> jdbc.sql("select * from listing_test.thing")
                                .query(THINGS.rows())
                                .list())
                .stream()
                .filter(thing -> List.of(SearchWord.folded(words).split(" ")).stream()
                        .allMatch(word ->
                                new Thing(thing.id(), 0, SearchWord.folded(thing.name()), thing.keeper()).says(word)))
                .sorted(sort.descending() ? order.reversed() : order)
                .toList();
    }

    private <T> T in(Scope scope, Supplier<T> work) {
        return Scopes.in(scope, () -> transaction.execute(status -> work.get()));
    }
}
