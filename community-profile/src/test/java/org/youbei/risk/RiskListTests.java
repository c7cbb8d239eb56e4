package org.youbei.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.risk.RiskCast.TODAY;
import static org.youbei.risk.RiskCast.in;
import static org.youbei.risk.RiskCast.plain;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.youbei.division.DivisionImporter;
import org.youbei.model.Actor;
import org.youbei.model.HazardCategory;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.RiskColour;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.TestClock;

/** The list and the matrix against a look at every risk. The risks are of a street that other tests leave alone. */
@PostgresTest
class RiskListTests {
    private static final JurisdictionCode STREET = new JurisdictionCode("420106005");
    private static final List<JurisdictionCode> COMMUNITIES =
            List.of(new JurisdictionCode("420106005002"), new JurisdictionCode("420106005003"));
    private static final Actor OFFICER =
            new Actor(new UUID(1, 91), "吴示例", java.util.Set.of(Role.STREET_STAFF), Scope.of(STREET));
    private static final int RISKS = 60;
    private static final List<Risk> MADE = new ArrayList<>();

    @Autowired
    RiskRegister register;

    @Autowired
    RiskList list;

    @Autowired
    TestClock clock;

    @BeforeEach
    void make(@Autowired DivisionImporter importer) {
        clock.set(TODAY);
        importer.load(
                Cast.ADMINISTRATOR,
                Path.of("../domain-model/src/test/resources/divisions/420106-wuchang.csv"),
                "420106-wuchang.csv");
        if (MADE.isEmpty()) {
            var random = new Random(14);
            for (int n = 0; n < RISKS; n++) {
                MADE.add(made(random, n));
            }
        }
    }

    private Risk made(Random random, int n) {
        var subtypes = RiskSubtype.values();
        var entry = RiskEntry.of(
                (n % 3 == 0 ? "积水示例" : "火灾示例") + n,
                subtypes[random.nextInt(subtypes.length)],
                "样例路" + n % 7 + "号",
                "",
                "住户",
                n % 2 == 0 ? "网格长" : "物业经理",
                null);
        var id = UUID.randomUUID();
        var unit = COMMUNITIES.get(random.nextInt(COMMUNITIES.size()));
        var review = TODAY.plusDays(1 + random.nextInt(150));
        in(OFFICER, () -> register.register(OFFICER, id, unit, entry, review)).orElseThrow();
        if (random.nextInt(5) > 0) {
            int likelihood = 1 + random.nextInt(5);
            int people = 1 + random.nextInt(5);
            take(id, new Step.Assessment(new Rating(likelihood, people, 1, 1, 0, 0, "", 1, 1), ""));
            switch (random.nextInt(4)) {
                case 0 -> {
                    take(id, plain(RiskStep.CONFIRMATION, ""));
                    take(id, plain(RiskStep.ACCEPTANCE, "影响小"));
                }
                case 1 -> take(id, plain(RiskStep.CLOSING, "已消除"));
                default -> {}
            }
        }
        return in(OFFICER, () -> register.find(id));
    }

    private void take(UUID risk, Step step) {
        in(OFFICER, () -> register.take(OFFICER, risk, UUID.randomUUID(), step)).orElseThrow();
    }

    /** A hundred random questions, each field of the filter set in a third of them. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void findsTheSameAsALookAtEveryRisk(long seed) {
        var random = new Random(seed);
        clock.set(TODAY.plusDays(60));
        for (int round = 0; round < 25; round++) {
            var filter = filter(random);
            var expected =
                    MADE.stream().filter(matches(filter)).map(Risk::getId).toList();
            assertThat(in(OFFICER, () -> list.first(OFFICER.scope(), filter, RISKS)))
                    .as(filter.toString())
                    .extracting(RiskRow::id)
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private static RiskFilter filter(Random random) {
        return new RiskFilter(
                maybe(random, RiskState.values()),
                maybe(random, new Boolean[] {true}),
                maybe(random, RiskColour.values()),
                maybe(random, HazardCategory.values()),
                random.nextInt(6) == 0 ? RiskSubtype.values()[random.nextInt(RiskSubtype.values().length)] : null,
                maybe(random, new Integer[] {1, 2, 3, 4, 5}),
                random.nextInt(6) == 0 ? 1 + random.nextInt(5) : null,
                maybe(random, new Boolean[] {true}),
                maybe(random, COMMUNITIES.toArray(JurisdictionCode[]::new)),
                maybe(random, new String[] {"积水示例", "样例路3号", "网格长", "没有这样的"}));
    }

    private static <T> @Nullable T maybe(Random random, T[] values) {
        return random.nextInt(3) == 0 ? values[random.nextInt(values.length)] : null;
    }

    private Predicate<Risk> matches(RiskFilter filter) {
        return risk -> (filter.state() == null
                        ? Boolean.TRUE.equals(filter.all()) || risk.isOpen()
                        : risk.state() == filter.state())
                && (filter.colour() == null || filter.colour() == risk.colour())
                && (filter.category() == null
                        || filter.category() == risk.entry().subtype().category())
                && (filter.subtype() == null || filter.subtype() == risk.entry().subtype())
                && (filter.likelihood() == null
                        || risk.rating() != null && risk.rating().likelihood() == filter.likelihood())
                && (filter.consequence() == null
                        || risk.rating() != null && risk.rating().consequence() == filter.consequence())
                && (filter.overdue() == null
                        || risk.isOpen() && risk.reviewDue().isBefore(TODAY.plusDays(60)))
                && (filter.unit() == null || filter.unit().contains(risk.unit()))
                && (filter.q() == null
                        || (risk.entry().title() + " " + risk.entry().place() + " "
                                        + risk.entry().owner())
                                .contains(filter.q()));
    }

    @Test
    void countsInTheMatrixWhatStandsInEachField() {
        var expected = new HashMap<List<Integer>, Long>();
        MADE.stream()
                .filter(risk -> risk.isOpen() && risk.rating() != null)
                .forEach(risk -> expected.merge(
                        List.of(
                                java.util.Objects.requireNonNull(risk.rating()).likelihood(),
                                risk.rating().consequence()),
                        1L,
                        Long::sum));
        var found = new HashMap<List<Integer>, Long>();
        in(OFFICER, () -> list.matrix(OFFICER.scope(), STREET))
                .forEach(field -> found.put(List.of(field.likelihood(), field.consequence()), (long) field.risks()));
        assertThat(found).isEqualTo(expected);
        var colours = in(OFFICER, () -> list.colours(OFFICER.scope(), STREET));
        assertThat(colours.values().stream().mapToLong(Long::longValue).sum())
                .as("each in one colour")
                .isEqualTo(expected.values().stream().mapToLong(Long::longValue).sum());
    }

    @Test
    void countsTheMatrixOfOneCommunityAndOfTheOther() {
        var parts = COMMUNITIES.stream()
                .flatMap(unit -> in(OFFICER, () -> list.matrix(OFFICER.scope(), unit)).stream())
                .mapToLong(MatrixField::risks)
                .sum();
        var whole = in(OFFICER, () -> list.matrix(OFFICER.scope(), STREET)).stream()
                .mapToLong(MatrixField::risks)
                .sum();
        assertThat(parts).isEqualTo(whole).isPositive();
    }

    @Test
    void ordersByValueWithTheWorstFirstAndByReviewWithTheEarliestFirst() {
        var byValue = in(OFFICER, () -> list.first(OFFICER.scope(), RiskFilter.OPEN.in(STREET), RISKS)).stream()
                .map(row -> row.likelihood() == null || row.consequence() == null
                        ? 0
                        : row.likelihood() * row.consequence())
                .toList();
        assertThat(byValue).isSortedAccordingTo(Comparator.reverseOrder());
        var review = list.sort("review").orElseThrow();
        var rows = new ArrayList<RiskRow>();
        in(OFFICER, () -> {
            list.each(OFFICER.scope(), RiskFilter.OPEN.in(STREET), review, rows::add);
            return rows;
        });
        assertThat(rows).extracting(RiskRow::reviewDue).isSorted();
        assertThat(list.sort("owner")).as("no order that nobody offers").isEmpty();
    }

    @Test
    void showsTheCommunityItsOwnAndEverybodyBesideNothing() {
        var own = COMMUNITIES.getFirst();
        var worker = new Actor(new UUID(1, 92), "王示例", java.util.Set.of(Role.COMMUNITY_WORKER), Scope.of(own));
        var everything = new RiskFilter(null, true, null, null, null, null, null, null, null, null);
        assertThat(in(worker, () -> list.first(worker.scope(), everything, 500)))
                .extracting(RiskRow::unit)
                .containsOnly(own);
        assertThat(in(worker, () -> list.first(worker.scope(), everything.in(COMMUNITIES.getLast()), 500)))
                .as("the filter opens nothing")
                .isEmpty();
        var ids = MADE.stream().map(Risk::getId).toList();
        for (var stranger : List.of(Cast.STREET, Cast.SIBLING_STREET)) {
            assertThat(in(stranger, () -> list.first(stranger.scope(), everything, 500)))
                    .extracting(RiskRow::id)
                    .doesNotContainAnyElementsOf(ids);
            assertThat(in(stranger, () -> list.matrix(stranger.scope(), STREET)))
                    .isEmpty();
            Map<RiskColour, Long> colours = in(stranger, () -> list.colours(stranger.scope(), STREET));
            assertThat(colours).isEmpty();
        }
    }
}
