package org.youbei.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Scope;
import org.youbei.testing.PostgresTest;

/** Lists of units, whose ids are codes, and of numbers and UUIDs beside them. */
@PostgresTest
class ListReaderTests {
    private static final Scope DISTRICT = new Scope("990108");
    private static final int UNITS = 23;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    /** @param part of the name */
    record UnitFilter(@Nullable String part) {}

    /** Every order there is, over a head that counts a day, a moment, a number and a UUID from the code. Values repeat. */
    static class UnitList extends ListReader<UnitFilter, String> {
        static final Listing<String> BY_CODE = Listing.of(
                        """
                        select u.name from (select jurisdiction, name, right(jurisdiction, 3)::bigint as n from jurisdiction.unit) u
                        where length(u.jurisdiction) = 9\
                        """,
                        "u.jurisdiction",
                        (row, n) -> row.getString("name"),
                        Sort.text("code", "u.jurisdiction"),
                        Sort.words("name", "u.name"),
                        Sort.day("day", "date '2026-11-01' + (u.n % 4)::int"),
                        Sort.moment(
                                "moment",
                                "timestamptz '2026-11-01 00:00:00.123456Z' + u.n % 4 * interval '1 microsecond'"),
                        Sort.number("number", "u.n % 5"),
                        Sort.id("uuid", "md5((u.n % 3)::text)::uuid"),
                        Sort.number("even", "u.n").where("u.n % 2 = 0"))
                .withId(KeyType.TEXT);

        UnitList(JdbcClient jdbc, Listing<String> listing) {
            super(jdbc, listing);
        }

        @Override
        protected ListQuery where(Scope scope, UnitFilter filter) {
            return new ListQuery().within(scope, null, "u", false).words(filter.part(), "u.name");
        }

        Map<String, Long> byParity(Scope scope) {
            return counts(
                    "select (right(u.jurisdiction, 3)::int % 2)::text as value from jurisdiction.unit u where"
                            + " length(u.jurisdiction) = 9",
                    new ListQuery().within(scope, null, "u", false), value -> value);
        }
    }

    static Stream<Listing<String>> listings() {
        return Stream.of(
                UnitList.BY_CODE,
                UnitList.BY_CODE.walkingIndexes(),
                UnitList.BY_CODE.around("select c.*, length(c.name) from (%s) c"),
                new Listing<>(
                        UnitList.BY_CODE.head(),
                        "u.n",
                        KeyType.NUMBER,
                        UnitList.BY_CODE.rows(),
                        null,
                        UnitList.BY_CODE.sorts(),
                        false,
                        null),
                new Listing<>(
                        UnitList.BY_CODE.head(),
                        "md5(u.jurisdiction)::uuid",
                        KeyType.ID,
                        UnitList.BY_CODE.rows(),
                        null,
                        UnitList.BY_CODE.sorts(),
                        false,
                        null));
    }

    @BeforeEach
    void addUnits() {
        Scopes.run(
                DISTRICT,
                () -> transaction.executeWithoutResult(
                        status -> jdbc.sql("""
                            insert into jurisdiction.unit (jurisdiction, district, name)
                            select '990108' || lpad(n::text, 3, '0'), '990108', (array['东', '西', '南'])[1 + n %% 3] || '街' || n
                            from generate_series(1, %d) n on conflict do nothing\
                            """.formatted(UNITS)).update()));
    }

    @ParameterizedTest
    @MethodSource("listings")
    void walksThroughEveryOrderInBothDirectionsWithoutLossOrRepetition(Listing<String> listing) {
        var list = new UnitList(jdbc, listing);
        for (var sort : listing.sorts()) {
            for (var direction : List.of(sort.down(false), sort.down())) {
                var all = new ArrayList<String>();
                in(() -> each(list, new UnitFilter(null), direction, all));
                assertThat(walked(list, direction, 4)).isEqualTo(all);
                assertThat(all).doesNotHaveDuplicates().hasSize(sort.name().equals("even") ? UNITS / 2 : UNITS);
            }
        }
    }

    @Test
    void endsWithAPageThatIsJustFull() {
        var list = new UnitList(jdbc, UnitList.BY_CODE);
        var page = in(() -> list.page(DISTRICT, new UnitFilter(null), sort(list, ""), null, UNITS));

        assertThat(page.rows()).hasSize(UNITS);
        assertThat(page.next()).isNull();
    }

    /** Nonsense is the first page, in every order and for every type of id. */
    @ParameterizedTest
    @MethodSource("listings")
    void showsTheFirstPageForAnyOtherPlace(Listing<String> listing) {
        var list = new UnitList(jdbc, listing);
        for (var sort : listing.sorts()) {
            var first = in(() -> list.page(DISTRICT, new UnitFilter(null), sort, null, 3));
            var words = new ArrayList<>(List.of("x", "~", "2026-11-23~" + UUID.randomUUID()));
            listing.sorts().stream()
                    .filter(other -> !other.equals(sort))
                    .forEach(other -> words.add(in(() -> list.page(DISTRICT, new UnitFilter(null), other, null, 3))
                            .next()));
            if (sort.type() != KeyType.TEXT) {
                words.add(new Cursor(sort.word(), "garbage", "990108001").word());
                words.add(new Cursor(sort.word(), "+999999999-12-31", "1").word());
            }
            if (listing.idType() != KeyType.TEXT) {
                words.add(new Cursor(sort.word(), "1", "no id").word());
            }
            for (var word : words) {
                assertThat(in(() -> list.page(DISTRICT, new UnitFilter(null), sort, word, 3)))
                        .isEqualTo(first);
            }
        }
    }

    /** A value that the type has and no row does is a place like any other. */
    @Test
    void goesOnBehindAValueThatIsGone() {
        var list = new UnitList(jdbc, UnitList.BY_CODE);
        var word = new Cursor("code", "990108005x", "990108005x").word();

        assertThat(in(() -> list.page(DISTRICT, new UnitFilter(null), sort(list, "code"), word, 1))
                        .rows())
                .containsExactly("东街6");
    }

    @ParameterizedTest
    @ValueSource(strings = {"南", "街2"})
    void filtersPagesAndExportsAlike(String part) {
        var list = new UnitList(jdbc, UnitList.BY_CODE);
        var all = new ArrayList<String>();
        in(() -> each(list, new UnitFilter(part), sort(list, "name"), all));

        assertThat(all).isNotEmpty().allMatch(name -> name.contains(part)).hasSizeLessThan(UNITS);
        assertThat(in(() -> list.page(DISTRICT, new UnitFilter(part), sort(list, "name"), null, 100))
                        .rows())
                .isEqualTo(all);
    }

    @Test
    void countsPerValue() {
        var list = new UnitList(jdbc, UnitList.BY_CODE);

        assertThat(in(() -> list.byParity(DISTRICT))).containsOnly(Map.entry("0", 11L), Map.entry("1", 12L));
    }

    @Test
    void showsTheFirstRowsInItsOwnOrder() {
        var list = new UnitList(jdbc, UnitList.BY_CODE);

        assertThat(in(() -> list.first(DISTRICT, new UnitFilter(null), 2))).containsExactly("西街1", "南街2");
    }

    private List<String> walked(UnitList list, Sort sort, int size) {
        var rows = new ArrayList<String>();
        String after = null;
        do {
            var from = after;
            var page = in(() -> list.page(DISTRICT, new UnitFilter(null), sort, from, size));
            rows.addAll(page.rows());
            after = page.next();
        } while (after != null);
        return rows;
    }

    private static boolean each(UnitList list, UnitFilter filter, Sort sort, List<String> rows) {
        list.each(DISTRICT, filter, sort, rows::add);
        return true;
    }

    private static Sort sort(UnitList list, String word) {
        return list.sort(word).orElseThrow();
    }

    private <T> T in(Supplier<T> work) {
        return Scopes.in(DISTRICT, () -> transaction.execute(status -> work.get()));
    }
}
