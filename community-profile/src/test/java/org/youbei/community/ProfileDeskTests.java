package org.youbei.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.RememberedAudit;
import org.youbei.testing.TestClock;

@PostgresTest
@Import(CommunityFixture.class)
class ProfileDeskTests {
    private static final LocalDate TODAY = CommunityFixture.TODAY;
    private static final JurisdictionCode HOME = Cast.JIYUQIAO_COMMUNITY;

    @Autowired
    ProfileDesk desk;

    @Autowired
    CommunityFigures figures;

    @Autowired
    ProfileList list;

    @Autowired
    CommunityFixture fixture;

    @Autowired
    RememberedAudit audit;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void begin() {
        fixture.begin();
    }

    @Test
    void keepsWhoSaidWhatOfWhichDayFromWhichSource() {
        assertThat(enter(Cast.COMMUNITY, Map.of("residents_usual", 4200L, "households", 1800L)))
                .isEqualTo(Outcome.done(2));

        assertThat(fixture.as(Cast.STREET, () -> figures.of(HOME, "households")))
                .hasValueSatisfying(figure -> {
                    assertThat(figure.value()).isEqualTo(FigureValue.of(1800));
                    assertThat(figure.asOf()).isEqualTo(TODAY);
                    assertThat(figure.source()).isEqualTo("社区台账（示例）");
                    assertThat(figure.by()).isEqualTo("王示例");
                });
        assertThat(entered()).singleElement().satisfies(entry -> {
            assertThat(entry.after().get("households")).asString().startsWith("1800");
        });
    }

    @Test
    void correctsAYearAndKeepsWhatWasSaidBefore() {
        enter(Cast.COMMUNITY, Map.of("elevators", 12L));
        enter(Cast.COMMUNITY, Map.of("elevators", 14L));

        assertThat(history("elevators"))
                .extracting(figure -> figure.value().number().intValue(), Figure::counts)
                .containsExactlyInAnyOrder(tuple(14, true), tuple(12, false));
    }

    @Test
    void keepsYearsApartAndShowsTheLastOneBeside() {
        enter(Cast.COMMUNITY, LocalDate.of(2025, 6, 30), Map.of("elevators", 12L));
        enter(Cast.COMMUNITY, Map.of("elevators", 14L));

        assertThat(fixture.as(Cast.COMMUNITY, () -> figures.before(HOME, 2026)).get("elevators"))
                .extracting(Figure::value)
                .isEqualTo(FigureValue.of(12));
        assertThat(fixture.as(Cast.COMMUNITY, () -> figures.of(HOME, "elevators", LocalDate.of(2025, 12, 31))))
                .hasValueSatisfying(figure -> assertThat(figure.year()).isEqualTo(2025));
        assertThat(history("elevators")).allMatch(Figure::counts);
    }

    @Test
    void correctsAnEarlierYearWithoutTouchingTheLatest() {
        enter(Cast.COMMUNITY, LocalDate.of(2025, 6, 30), Map.of("elevators", 12L));
        enter(Cast.COMMUNITY, Map.of("elevators", 14L));
        enter(Cast.COMMUNITY, LocalDate.of(2025, 9, 30), Map.of("elevators", 13L));

        assertThat(history("elevators"))
                .extracting(figure -> figure.value().number().intValue(), Figure::counts)
                .containsExactlyInAnyOrder(tuple(14, true), tuple(13, true), tuple(12, false));
        assertThat(fixture.as(Cast.COMMUNITY, () -> figures.of(HOME, "elevators")))
                .hasValueSatisfying(figure -> assertThat(figure.year()).isEqualTo(2026));
        assertThat(fixture.reading(
                        Cast.COMMUNITY,
                        () -> jdbc.sql("select latest from community.profile where jurisdiction = ?")
                                .param(HOME.value())
                                .query(LocalDate.class)
                                .single()))
                .isEqualTo(TODAY);
    }

    @Test
    void writesNothingThatIsTheSame() {
        enter(Cast.COMMUNITY, TODAY.minusDays(30), Map.of("elevators", 12L));

        assertThat(enter(Cast.COMMUNITY, Map.of("elevators", 12L))).isEqualTo(Outcome.done(0));
        assertThat(entered()).hasSize(1);
    }

    @Test
    void letsWhatIsTheSameHoldForALaterDayWhereThePersonSaysSo() {
        enter(Cast.COMMUNITY, TODAY.minusDays(30), Map.of("elevators", 12L));
        var entry = new ProfileEntry(HOME, null, TODAY, "现场核对", "", true, Map.of("elevators", FigureValue.of(12)));

        assertThat(fixture.as(Cast.COMMUNITY, () -> desk.enter(Cast.COMMUNITY, entry)))
                .isEqualTo(Outcome.done(1));
        assertThat(fixture.as(Cast.COMMUNITY, () -> figures.of(HOME, "elevators")))
                .hasValueSatisfying(figure -> assertThat(figure.asOf()).isEqualTo(TODAY));
    }

    @Test
    void asksForAWordAboutWhatIsUnlikelyAndKeepsIt() {
        enter(Cast.COMMUNITY, LocalDate.of(2025, 6, 30), Map.of("elevators", 12L));

        assertThat(codes(enter(Cast.COMMUNITY, Map.of("elevators", 140L))))
                .containsExactly("elevators community.doubt-tenfold");
        assertThat(history("elevators")).hasSize(1);

        var word = new ProfileEntry(
                HOME, null, TODAY, "竣工验收", "新小区交付（示例）", false, Map.of("elevators", FigureValue.of(140)));
        assertThat(fixture.as(Cast.COMMUNITY, () -> desk.enter(Cast.COMMUNITY, word)))
                .isEqualTo(Outcome.done(1));
        assertThat(history("elevators").getFirst().word()).isEqualTo("新小区交付（示例）");
    }

    @Test
    void tellsTheSecondOfTwoEditors() {
        enter(Cast.COMMUNITY, Map.of("elevators", 12L));
        int seen = fixture.as(Cast.STREET, () -> figures.profile(HOME)).revision();
        enter(Cast.COMMUNITY, Map.of("elevators", 13L));

        var late = new ProfileEntry(HOME, seen, TODAY, "台账", "", false, Map.of("elevators", FigureValue.of(15)));
        var outcome = fixture.as(Cast.STREET, () -> desk.enter(Cast.STREET, late));

        assertThat(outcome).isEqualTo(Outcome.refused(CommunityRefusal.CHANGED_MEANWHILE.refusal("王示例")));
        assertThat(history("elevators").getFirst().value()).isEqualTo(FigureValue.of(13));
    }

    @Test
    void refusesTheFutureAndAMissingSourceAtOnce() {
        var entry = new ProfileEntry(HOME, null, TODAY.plusDays(1), " ", "", false, Map.of());

        assertThat(codes(fixture.as(Cast.COMMUNITY, () -> desk.enter(Cast.COMMUNITY, entry))))
                .containsExactly("asOf community.as-of", "source community.source");
    }

    @Test
    void letsOnlyTheCommunityAndItsStreetEnter() {
        for (var actor : List.of(Cast.SUPERVISOR, Cast.AUDITOR, Cast.ADMINISTRATOR)) {
            assertThat(codes(enter(actor, Map.of("elevators", 1L)))).containsExactly("null community.not-yours");
        }
        for (var actor : List.of(Cast.SIBLING_STREET, CommunityFixture.SIBLING)) {
            assertThat(codes(enter(actor, Map.of("elevators", 1L)))).containsExactly("null community.unknown");
        }
        var street = CommunityFixture.entry(Cast.JIYUQIAO, TODAY, Map.of("elevators", 1L));
        assertThat(codes(fixture.as(Cast.STREET, () -> desk.enter(Cast.STREET, street))))
                .containsExactly("null community.not-a-community");
        assertThat(enter(Cast.STREET, Map.of("elevators", 1L))).isEqualTo(Outcome.done(1));
    }

    @Test
    void showsASiblingNothing() {
        enter(Cast.COMMUNITY, Map.of("elevators", 1L));

        for (var actor : List.of(Cast.SIBLING_STREET, CommunityFixture.SIBLING)) {
            assertThat(fixture.as(actor, () -> figures.of(HOME, "elevators"))).isEmpty();
            assertThat(fixture.as(actor, () -> figures.history(HOME, "elevators")))
                    .isEmpty();
            assertThat(fixture.as(actor, () -> figures.profile(HOME)).figures()).isEmpty();
            assertThat(fixture.reading(
                            actor,
                            () -> jdbc.sql("select count(*) from community.profile")
                                    .query(Integer.class)
                                    .single()))
                    .isZero();
        }
    }

    @Test
    void addsUpOverCommunitiesAndNamesThoseThatAreMissing() {
        enter(Cast.COMMUNITY, TODAY.minusDays(400), Map.of("residents_usual", 4000L));
        var second = new ProfileEntry(
                CommunityFixture.SECOND_COMMUNITY,
                null,
                TODAY,
                "台账",
                "",
                false,
                Map.of("residents_usual", FigureValue.NOT_KNOWN, "militia", FigureValue.NOT_APPLICABLE));
        fixture.as(Cast.STREET, () -> desk.enter(Cast.STREET, second)).orElseThrow();

        var sums =
                fixture.as(Cast.SUPERVISOR, () -> figures.sums(Cast.JIYUQIAO, List.of("residents_usual", "militia")));

        assertThat(sums.getFirst()).satisfies(sum -> {
            assertThat(sum.number()).isEqualByComparingTo("4000");
            assertThat(sum.oldest()).isEqualTo(TODAY.minusDays(400));
            assertThat(sum.notKnown()).containsExactly(CommunityFixture.SECOND_COMMUNITY);
            assertThat(sum.stale()).containsExactly(HOME);
            assertThat(sum.missing()).hasSize(sum.communities() - 2).doesNotContain(HOME);
            assertThat(sum.covered()).isEqualTo(1);
            assertThat(sum.isComplete()).isFalse();
        });
        assertThat(sums.getLast()).satisfies(sum -> {
            assertThat(sum.number()).isNull();
            assertThat(sum.notApplicable()).isEqualTo(1);
            assertThat(sum.missing()).contains(HOME);
        });
    }

    @Test
    void opensADutyToCompleteAndThenOneToRenewWhatIsOldest() {
        enter(Cast.COMMUNITY, Map.of("elevators", 12L));
        assertThat(openDuties()).containsExactly("figures-missing " + TODAY.plusDays(30));

        var all = new HashMap<String, FigureValue>();
        FigureCatalogue.SHIPPED.all().forEach(figure -> all.put(figure.code(), FigureValue.NOT_APPLICABLE));
        var entry = new ProfileEntry(HOME, null, TODAY, "台账", "", false, all);
        fixture.as(Cast.COMMUNITY, () -> desk.enter(Cast.COMMUNITY, entry)).orElseThrow();

        assertThat(openDuties()).containsExactly("figures-half-yearly " + TODAY.plusMonths(6));
        assertThat(state()).isEqualTo(ProfileState.COMPLETE);
        clock.set(TODAY.plusMonths(6).plusDays(1));
        assertThat(state()).isEqualTo(ProfileState.STALE);
        assertThat(fixture.as(Cast.COMMUNITY, () -> figures.profile(HOME)).stale())
                .containsExactlyInAnyOrder("gas_restaurants", "chemical_stores", "construction_sites");
    }

    @Test
    void followsTheDecisionOfADistrictAboutHowLongFiguresHold() {
        enter(Cast.COMMUNITY, TODAY.minusDays(100), Map.of("elevators", 12L));
        fixture.reading(Cast.SUPERVISOR, () -> jdbc.sql("""
            insert into obligation.rule_override (id, jurisdiction, district, rule, period, reason, valid_from, set_by, set_by_name, set_at)
            values (gen_random_uuid(), '420106', '420106', 'figures-yearly', '3m', '示例', '2026-01-01', gen_random_uuid(), '示例', now())\
            """).update());

        assertThat(fixture.as(Cast.COMMUNITY, () -> figures.profile(HOME)).stale())
                .containsExactly("elevators");
    }

    @Test
    void listsEveryCommunityOfTheScopeAndCountsStates() {
        enter(Cast.COMMUNITY, Map.of("residents_usual", 4200L));

        var rows = fixture.as(Cast.STREET, () -> list.first(Cast.STREET.scope(), ProfileFilter.ALL, 500));
        var counts = fixture.as(Cast.STREET, () -> list.counts(Cast.STREET.scope(), ProfileFilter.ALL));

        assertThat(rows).hasSizeGreaterThan(5).first().satisfies(row -> {
            assertThat(row.unit()).isEqualTo(HOME);
            assertThat(row.residents()).isEqualTo(4200);
            assertThat(row.state()).isEqualTo(ProfileState.MISSING);
        });
        assertThat(counts).containsEntry(ProfileState.MISSING, 1L).containsEntry(ProfileState.NONE, rows.size() - 1L);
        assertThat(fixture.as(
                        CommunityFixture.SIBLING,
                        () -> list.first(CommunityFixture.SIBLING.scope(), ProfileFilter.ALL, 500)))
                .extracting(ProfileRow::unit)
                .containsExactly(CommunityFixture.SECOND_COMMUNITY);
    }

    private List<AuditEntry> entered() {
        return audit.entries().stream()
                .filter(entry -> entry.action().equals("community-profile.entered"))
                .toList();
    }

    private ProfileState state() {
        return fixture.as(Cast.COMMUNITY, () -> list.first(Cast.COMMUNITY.scope(), ProfileFilter.ALL, 1))
                .getFirst()
                .state();
    }

    private List<String> openDuties() {
        return fixture.reading(
                Cast.COMMUNITY,
                () -> jdbc.sql("select rule || ' ' || due from obligation.duty where open")
                        .query(String.class)
                        .list());
    }

    private List<Figure> history(String code) {
        return fixture.as(Cast.COMMUNITY, () -> figures.history(HOME, code));
    }

    private Outcome<Integer> enter(Actor actor, Map<String, Long> numbers) {
        return enter(actor, TODAY, numbers);
    }

    private Outcome<Integer> enter(Actor actor, LocalDate asOf, Map<String, Long> numbers) {
        return fixture.as(actor, () -> desk.enter(actor, CommunityFixture.entry(HOME, asOf, numbers)));
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusals)
                ? refusals.stream().map(one -> one.field() + " " + one.code()).toList()
                : List.of("done");
    }
}
