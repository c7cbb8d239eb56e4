package org.youbei.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.youbei.jurisdiction.Jurisdiction;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.model.EvidenceQuestion;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.JurisdictionLevel;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;

/** Sums, shares and the list of profiles of a street against a look at every community of it. */
@PostgresTest
@Import(CommunityFixture.class)
class FigureSumTests {
    private static final LocalDate TODAY = CommunityFixture.TODAY;
    private static final String CODE = "elevators";

    @Autowired
    CommunityFigures figures;

    @Autowired
    ProfileDesk desk;

    @Autowired
    ProfileList list;

    @Autowired
    FiguresFilled filled;

    @Autowired
    Jurisdictions jurisdictions;

    @Autowired
    CommunityFixture fixture;

    private List<JurisdictionCode> communities = List.of();

    @BeforeEach
    void begin() {
        fixture.begin();
        communities = fixture.as(Cast.STREET, () -> jurisdictions.subtree(Cast.JIYUQIAO, 500)).stream()
                .map(Jurisdiction::code)
                .filter(code -> code.level() == JurisdictionLevel.COMMUNITY)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void addsUpWhatWasSaidAndNamesWhatWasNot(long seed) {
        var random = new Random(seed);
        var said = new HashMap<JurisdictionCode, FigureValue>();
        var days = new HashMap<JurisdictionCode, LocalDate>();
        for (var unit : communities) {
            var value = switch (random.nextInt(5)) {
                case 0 -> null;
                case 1 -> FigureValue.NOT_KNOWN;
                case 2 -> FigureValue.NOT_APPLICABLE;
                case 3 -> FigureValue.of(0);
                default -> FigureValue.of(random.nextInt(200));
            };
            if (value != null) {
                var day = TODAY.minusDays(random.nextInt(900));
                enter(unit, day, Map.of(CODE, value));
                said.put(unit, value);
                days.put(unit, day);
            }
        }
        var sum = fixture.as(Cast.STREET, () -> figures.sum(Cast.JIYUQIAO, CODE));
        var numbers = said.values().stream()
                .map(FigureValue::number)
                .filter(java.util.Objects::nonNull)
                .toList();
        if (numbers.isEmpty()) {
            assertThat(sum.number()).as("nothing said is no nought").isNull();
        } else {
            assertThat(sum.number()).isEqualByComparingTo(numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        }
        assertThat(sum.communities()).isEqualTo(communities.size());
        assertThat(sum.missing())
                .containsExactlyInAnyOrderElementsOf(communities.stream()
                        .filter(unit -> !said.containsKey(unit))
                        .toList());
        assertThat(sum.notKnown()).containsExactlyInAnyOrderElementsOf(keys(said, FigureValue.State.NOT_KNOWN));
        assertThat(sum.notApplicable())
                .isEqualTo(keys(said, FigureValue.State.NOT_APPLICABLE).size());
        assertThat(sum.covered())
                .isEqualTo(communities.size()
                        - sum.missing().size()
                        - sum.notKnown().size());
        assertThat(sum.isComplete())
                .isEqualTo(sum.missing().isEmpty() && sum.notKnown().isEmpty());
        var valued = keys(said, FigureValue.State.VALUE);
        assertThat(sum.stale())
                .as("a year and no more")
                .containsExactlyInAnyOrderElementsOf(valued.stream()
                        .filter(unit -> days.get(unit).plusYears(1).isBefore(TODAY))
                        .toList());
        assertThat(sum.oldest())
                .isEqualTo(
                        valued.stream().map(days::get).min(LocalDate::compareTo).orElse(null));
        assertThat(fixture.as(Cast.STREET, () -> figures.numbers(communities, CODE)))
                .containsOnlyKeys(valued.toArray(JurisdictionCode[]::new));
    }

    private static List<JurisdictionCode> keys(Map<JurisdictionCode, FigureValue> said, FigureValue.State state) {
        return said.entrySet().stream()
                .filter(one -> one.getValue().state() == state)
                .map(Map.Entry::getKey)
                .toList();
    }

    @Test
    void countsForADayWhatHeldThen() {
        var unit = communities.getFirst();
        for (int years = 3; years >= 0; years--) {
            enter(unit, TODAY.minusYears(years), Map.of(CODE, FigureValue.of(10 + years)));
        }
        for (int years = 0; years < 4; years++) {
            var day = TODAY.minusYears(years);
            var number = 10 + years;
            assertThat(fixture.as(Cast.STREET, () -> figures.of(unit, CODE, day)))
                    .hasValueSatisfying(figure -> assertThat(figure.value()).isEqualTo(FigureValue.of(number)));
            assertThat(fixture.as(Cast.STREET, () -> figures.of(unit, CODE, day.minusDays(1))))
                    .as("the day before it had not been counted")
                    .isNotEqualTo(fixture.as(Cast.STREET, () -> figures.of(unit, CODE, day)));
        }
        assertThat(fixture.as(Cast.STREET, () -> figures.of(unit, CODE, TODAY.minusYears(4))))
                .isEmpty();
        assertThat(fixture.as(Cast.STREET, () -> figures.before(unit, TODAY.getYear())))
                .hasEntrySatisfying(CODE, figure -> assertThat(figure.year()).isEqualTo(TODAY.getYear() - 1));
        assertThat(fixture.as(Cast.STREET, () -> figures.history(unit, CODE))).hasSize(4);
    }

    /** What assessments are told is the same share that the profiles show. */
    @Test
    void tellsHowMuchOfTheProfilesIsFilled() {
        var asked = FigureCatalogue.SHIPPED.all().size();
        enter(communities.get(0), TODAY, Map.of(CODE, FigureValue.of(1), "households", FigureValue.NOT_KNOWN));
        enter(communities.get(1), TODAY, Map.of(CODE, FigureValue.NOT_APPLICABLE));
        var units = new ArrayList<>(List.of(communities.get(0), communities.get(1), communities.get(2)));
        units.add(Cast.JIYUQIAO);
        var found = fixture.reading(
                Cast.STREET,
                () -> filled.figures(new EvidenceQuestion(Set.copyOf(units), TODAY.minusYears(1), TODAY, TODAY)));
        assertThat(found.get(communities.get(0)).value()).isEqualByComparingTo(share(2, asked));
        assertThat(found.get(communities.get(1)).value()).isEqualByComparingTo(share(1, asked));
        assertThat(found.get(communities.get(2)).value()).isEqualByComparingTo("0");
        assertThat(found.get(Cast.JIYUQIAO).value()).isEqualByComparingTo(share(3, asked * communities.size()));
        assertThat(found.get(communities.get(0)).link()).isEqualTo("/communities?unit=" + communities.get(0));
    }

    private static BigDecimal share(int part, int whole) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 4, java.math.RoundingMode.HALF_UP);
    }

    @Test
    void listsEachCommunityOnceInTheStateThatItsFiguresHave() {
        enter(communities.get(0), TODAY, everything());
        enter(communities.get(1), TODAY.minusYears(3), everything());
        enter(communities.get(2), TODAY, Map.of(CODE, FigureValue.of(1)));
        var rows = fixture.as(Cast.STREET, () -> list.first(Cast.STREET.scope(), ProfileFilter.ALL, 100));
        assertThat(rows).extracting(ProfileRow::unit).containsExactlyElementsOf(communities);
        assertThat(rows.subList(0, 4))
                .extracting(ProfileRow::state)
                .containsExactly(ProfileState.COMPLETE, ProfileState.STALE, ProfileState.MISSING, ProfileState.NONE);
        assertThat(rows.get(0).missing()).isZero();
        assertThat(rows.get(2).missing())
                .isEqualTo(FigureCatalogue.SHIPPED.all().size() - 1);
        for (var state : ProfileState.values()) {
            var filter = new ProfileFilter(null, null, state, null);
            var found = fixture.as(Cast.STREET, () -> list.first(Cast.STREET.scope(), filter, 100));
            assertThat(found).isNotEmpty().extracting(ProfileRow::state).containsOnly(state);
            assertThat(fixture.as(Cast.STREET, () -> list.counts(Cast.STREET.scope(), filter)))
                    .containsEntry(state, (long) found.size());
        }
        var one = new ProfileFilter(communities.get(1), null, null, null);
        assertThat(fixture.as(Cast.STREET, () -> list.first(Cast.STREET.scope(), one, 100)))
                .hasSize(1);
        var alone = new ProfileFilter(null, null, null, true);
        assertThat(fixture.as(Cast.STREET, () -> list.first(Cast.STREET.scope(), alone, 100)))
                .as("no agreement binds any of them here")
                .isNotEmpty();
        assertThat(fixture.as(Cast.SIBLING_STREET, () -> list.first(Cast.SIBLING_STREET.scope(), one, 100)))
                .isEmpty();
    }

    /** Wholes above their parts, so that nothing is unlikely. */
    private static Map<String, FigureValue> everything() {
        var values = new HashMap<String, FigureValue>();
        FigureCatalogue.SHIPPED
                .all()
                .forEach(figure -> values.put(
                        figure.code(),
                        FigureValue.of(
                                figure.related().isEmpty()
                                        ? Math.min(1_000, figure.most().intValue())
                                        : 10)));
        return values;
    }

    private void enter(JurisdictionCode unit, LocalDate day, Map<String, FigureValue> values) {
        var entry = new ProfileEntry(unit, null, day, "台账（示例）", "示例说明", false, values);
        fixture.as(Cast.STREET, () -> desk.enter(Cast.STREET, entry)).orElseThrow();
    }
}
