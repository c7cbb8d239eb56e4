package org.youbei.community.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.youbei.community.CommunityFixture;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;

/** The list and the counts against a look at every person. */
@PostgresTest
@Import(CommunityFixture.class)
class GroupListTests {
    private static final List<JurisdictionCode> HOMES =
            List.of(Cast.JIYUQIAO_COMMUNITY, CommunityFixture.SECOND_COMMUNITY, new JurisdictionCode("420106001003"));

    @Autowired
    GroupRegister register;

    @Autowired
    GroupList list;

    @Autowired
    GroupCounts counts;

    @Autowired
    CommunityFixture fixture;

    private final Map<UUID, PersonEntry> listed = new LinkedHashMap<>();

    @BeforeEach
    void begin() {
        fixture.begin();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void findsTheSameAsALookAtEverybody(long seed) {
        var random = new Random(seed);
        list(random, 60);
        for (int round = 0; round < 20; round++) {
            var filter = new GroupFilter(
                    random.nextBoolean() ? null : HOMES.get(random.nextInt(HOMES.size())),
                    random.nextInt(3) > 0 ? null : "第" + random.nextInt(4) + "栋",
                    random.nextInt(3) > 0 ? null : GroupKind.values()[random.nextInt(7)],
                    random.nextInt(3) > 0 ? null : Means.values()[random.nextInt(4)]);
            var expected = listed.entrySet().stream()
                    .filter(one -> matches(filter, one.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
            assertThat(fixture.as(Cast.STREET, () -> list.first(Cast.STREET.scope(), filter, 100)))
                    .as(filter.toString())
                    .extracting(ListedPerson::id)
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private static boolean matches(GroupFilter filter, PersonEntry entry) {
        return (filter.unit() == null || filter.unit().equals(entry.unit()))
                && (filter.q() == null || entry.building().contains(filter.q()))
                && (filter.kind() == null || entry.kinds().contains(filter.kind()))
                && (filter.means() == null || entry.means() == filter.means());
    }

    /** A name, a number or a room that somebody types finds nobody: they are sealed. */
    @Test
    void findsNobodyByWhatIsSealed() {
        list(new Random(9), 5);
        for (var word : List.of("张示例", "13900000001", Neighbours.number(0), "501", "李示例")) {
            var filter = new GroupFilter(null, word, null, null);
            assertThat(fixture.as(Cast.STREET, () -> list.first(Cast.STREET.scope(), filter, 100)))
                    .as(word)
                    .isEmpty();
        }
    }

    @Test
    void listsOneCommunityByBuildingAndTurn() {
        list(new Random(4), 40);
        var rows = fixture.as(Cast.STREET, () -> list.of(HOMES.getFirst()));
        assertThat(rows).extracting(ListedPerson::unit).containsOnly(HOMES.getFirst());
        assertThat(rows.stream().map(row -> row.building() + " " + row.turn()).toList())
                .isSorted();
        var first = rows.getFirst();
        assertThat(fixture.as(Cast.STREET, () -> list.find(first.id()))).contains(first);
        assertThat(fixture.as(Cast.SIBLING_STREET, () -> list.find(first.id()))).isEmpty();
        assertThat(fixture.as(Cast.SUPERVISOR, () -> list.find(first.id())))
                .as("above the street nobody is seen")
                .isEmpty();
        assertThat(fixture.as(Cast.SIBLING_STREET, () -> list.of(HOMES.getFirst())))
                .isEmpty();
    }

    /** What the street sees is the truth; what the district sees is the same or nothing, and its sums hold what it sees. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 7, 30})
    void countsTrulyAndHidesWhatIsBelowThree(int people) {
        list(new Random(people), people);
        var expected = new HashMap<JurisdictionCode, Map<GroupKind, Integer>>();
        var all = new HashMap<JurisdictionCode, Integer>();
        listed.values().forEach(entry -> {
            all.merge(entry.unit(), 1, Integer::sum);
            entry.kinds()
                    .forEach(kind -> expected.computeIfAbsent(entry.unit(), unit -> new HashMap<>())
                            .merge(kind, 1, Integer::sum));
        });

        var street = table(Cast.STREET, Cast.JIYUQIAO);
        assertThat(street.hidden()).as("the street hides nothing from itself").isZero();
        assertThat(street.all()).isEqualTo(people);
        street.rows().forEach(row -> {
            assertThat(row.all()).isEqualTo(all.get(row.unit()));
            for (var kind : GroupKind.values()) {
                assertThat(row.kinds().get(kind))
                        .isEqualTo(expected.get(row.unit()).getOrDefault(kind, 0));
            }
        });

        var district = table(Cast.SUPERVISOR, Cast.JIYUQIAO);
        int seen = 0;
        for (var row : district.rows()) {
            int truth = all.get(row.unit());
            assertThat(row.all()).isEqualTo(truth < 3 ? null : (Integer) truth);
            seen += row.all() == null ? 0 : row.all();
            for (var kind : GroupKind.values()) {
                int number = expected.get(row.unit()).getOrDefault(kind, 0);
                assertThat(row.kinds().get(kind)).isEqualTo(number < 3 ? null : (Integer) number);
            }
        }
        assertThat(district.all()).as("no sum tells what is hidden in it").isEqualTo(seen);
        assertThat(table(Cast.SIBLING_STREET, Cast.JIYUQIAO).rows()).isEmpty();
    }

    private GroupCounts.Table table(Actor actor, JurisdictionCode top) {
        return fixture.as(actor, () -> counts.table(actor, top));
    }

    private void list(Random random, int people) {
        var entries = new LinkedHashMap<UUID, PersonEntry>();
        for (int n = 0; n < people; n++) {
            entries.put(UUID.randomUUID(), entry(random, n));
        }
        if (people > 0) {
            var answers = fixture.as(Cast.STREET, () -> register.list(Cast.STREET, entries));
            assertThat(answers.values()).allMatch(List::isEmpty);
        }
        listed.putAll(entries);
    }

    private static PersonEntry entry(Random random, int n) {
        var plain = Neighbours.person(HOMES.get(random.nextInt(HOMES.size())), n);
        var kinds = EnumSet.noneOf(GroupKind.class);
        for (var kind : new ArrayList<>(List.of(GroupKind.values()))) {
            if (random.nextInt(4) == 0) {
                kinds.add(kind);
            }
        }
        kinds.add(GroupKind.values()[random.nextInt(7)]);
        return new PersonEntry(
                plain.unit(),
                plain.name(),
                plain.idNumber(),
                plain.phone(),
                "第" + random.nextInt(4) + "栋",
                plain.room(),
                plain.need(),
                Set.copyOf(kinds),
                Means.values()[random.nextInt(4)],
                1 + random.nextInt(3),
                plain.helper(),
                plain.helperPhone(),
                plain.standIn(),
                plain.standInPhone(),
                plain.ground(),
                plain.noticedOn(),
                plain.groundUntil());
    }
}
