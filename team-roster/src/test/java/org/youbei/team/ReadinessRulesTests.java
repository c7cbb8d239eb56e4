package org.youbei.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.youbei.model.JurisdictionCode;
import org.youbei.team.staffing.Need;
import org.youbei.testing.PostgresTest;

/** Each policy of readiness by itself, at the day on which it turns, and all of them as members come. */
@PostgresTest
class ReadinessRulesTests {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Autowired
    ReadinessRules rules;

    @ParameterizedTest
    @CsvSource({
        "MICRO_STATION, 420106001001, 6",
        "MICRO_STATION, 420106001, 6",
        "GENERAL, 420106001, 30",
        "GENERAL, 420106, 30",
        "GENERAL, 420106001001, 10",
        "FIRE, 420106001, 1",
        "VOLUNTEER, 420106001, 1"
    })
    void wantsSoManyPeople(TeamKind kind, String unit, int least) {
        var team = team(kind).of(unit);
        assertThat(rules.least(team.entry())).isEqualTo(least);
        assertThat(reason(team, ReadinessPolicy.STAFFED, facts(least - 1))).isEqualTo("people");
        assertThat(reason(team, ReadinessPolicy.STAFFED, facts(least))).isEmpty();
    }

    @Test
    void wantsALeader() {
        assertThat(reason(team(TeamKind.FIRE), ReadinessPolicy.LED, facts(9, false, DAY)))
                .isEqualTo("no-leader");
        assertThat(reason(team(TeamKind.FIRE), ReadinessPolicy.LED, facts(9, true, DAY)))
                .isEmpty();
    }

    /** From the first day of the cover to its last, both included. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 2026-11-23, ''",
        "2026-11-24, 2027-11-23, insurance-over",
        "2025-11-23, 2026-11-22, insurance-over",
        "2026-01-01, 2026-12-31, ''",
        ", , uninsured",
    })
    void countsInsuranceByTheDay(@Nullable LocalDate from, @Nullable LocalDate until, String reason) {
        var team = team(TeamKind.FIRE).insured(from, until);
        assertThat(reason(team, ReadinessPolicy.INSURED, facts(9))).isEqualTo(reason);
    }

    @ParameterizedTest
    @EnumSource(TeamKind.class)
    void insuresWhoeverDoesWhatIsRisky(TeamKind kind) {
        var judged = judge(team(kind).insured(null, null), facts(99));
        assertThat(reason(judged, ReadinessPolicy.INSURED)).isEqualTo(kind.isRescue() ? "uninsured" : "");
        assertThat(judged.isDeployable()).isEqualTo(!kind.isRescue());
    }

    @ParameterizedTest
    @CsvSource({"0, 0, ''", "5, 5, ''", "5, 6, ''", "5, 4, kit", "1, 0, kit"})
    void countsKit(int wanted, int held, String reason) {
        assertThat(reason(team(TeamKind.FIRE).kit(wanted, held), ReadinessPolicy.EQUIPPED, facts(9)))
                .isEqualTo(reason);
    }

    /** The window ends on the same day of the month; the day itself still counts. */
    @Test
    void countsExercisesAndCallsWithinTheirWindows() {
        var exercised = months(ReadinessPolicy.EXERCISED);
        assertThat(reason(team(TeamKind.FIRE).exercised(exercised), ReadinessPolicy.EXERCISED, facts(9)))
                .isEmpty();
        assertThat(reason(team(TeamKind.FIRE).exercised(exercised.minusDays(1)), ReadinessPolicy.EXERCISED, facts(9)))
                .isEqualTo("not-exercised");
        assertThat(reason(team(TeamKind.FIRE).exercised(null), ReadinessPolicy.EXERCISED, facts(9)))
                .isEqualTo("not-exercised-ever");
        var reached = months(ReadinessPolicy.REACHED);
        assertThat(reason(team(TeamKind.FIRE), ReadinessPolicy.REACHED, facts(9, true, reached)))
                .isEmpty();
        assertThat(reason(team(TeamKind.FIRE), ReadinessPolicy.REACHED, facts(9, true, reached.minusDays(1))))
                .isEqualTo("not-reached");
        assertThat(reason(team(TeamKind.FIRE), ReadinessPolicy.REACHED, facts(9, true, null)))
                .isEqualTo("not-reached-ever");
    }

    /** The earliest day that is still inside the window of a policy. */
    private LocalDate months(ReadinessPolicy policy) {
        var day = DAY;
        while (reason(judge(team(TeamKind.FIRE).exercised(day.minusDays(1)), facts(9, true, day.minusDays(1))), policy)
                .isEmpty()) {
            day = day.minusDays(1);
            assertThat(day).as("there is a window").isAfter(DAY.minusYears(5));
        }
        assertThat(day)
                .as("whole months")
                .isIn(
                        DAY.minusMonths(3),
                        DAY.minusMonths(6),
                        DAY.minusMonths(12),
                        DAY.minusMonths(1),
                        DAY.minusMonths(24));
        return day;
    }

    @Test
    void wantsAnAgreementOfOutsideTeamsOnly() {
        var own = judge(team(TeamKind.SOCIAL).agreed("", null), facts(9));
        assertThat(own.findings()).extracting(Readiness.Finding::policy).doesNotContain(ReadinessPolicy.AGREED);
        var outside = team(TeamKind.SOCIAL);
        assertThat(reason(outside.agreed("示例救援队", null), ReadinessPolicy.AGREED, facts(9)))
                .isEqualTo("no-agreement");
        assertThat(reason(outside.agreed("示例救援队", DAY), ReadinessPolicy.AGREED, facts(9)))
                .isEmpty();
        assertThat(reason(outside.agreed("示例救援队", DAY.minusDays(1)), ReadinessPolicy.AGREED, facts(9)))
                .isEqualTo("agreement-over");
        assertThat(judge(outside.agreed("示例救援队", DAY.minusDays(1)), facts(9)).isDeployable())
                .isFalse();
    }

    @Test
    void saysWhichQualificationLacksHowMany() {
        var needs = List.of(new Need("first_aid", 2, 3, 4), new Need("radio", 1, 1, 1));
        var people = Map.of("a", Map.of("first_aid", Optional.<LocalDate>empty()));
        var facts = new ReadinessRules.Facts(9, true, DAY, new Squad(people, needs));
        var judged = judge(team(TeamKind.FIRE), facts);
        assertThat(reason(judged, ReadinessPolicy.QUALIFIED)).isEqualTo("qualified");
        assertThat(judged.findings().get(2).arguments().getFirst().toString()).contains("应急救护 1/2", "通信保障 0/1");
        assertThat(judged.isDeployable()).isFalse();
    }

    @Test
    void keepsTheOrderOfItsPolicies() {
        var judged = judge(team(TeamKind.SOCIAL).agreed("示例救援队", DAY), facts(9));
        assertThat(judged.findings()).extracting(Readiness.Finding::policy).containsExactly(ReadinessPolicy.values());
        assertThat(judged.isReady()).isTrue();
        assertThat(judged.open()).isEmpty();
    }

    /** A further member, certificate or piece of kit never takes readiness away, policy by policy. */
    @RepeatedTest(60)
    void isMonotoneInMembersCertificatesAndKit(RepetitionInfo round) {
        var random = new Random(round.getCurrentRepetition());
        var codes = List.of("first_aid", "rescue", "radio");
        var needs = codes.stream()
                .map(code -> {
                    int least = random.nextInt(3);
                    int wished = least + random.nextInt(2);
                    return new Need(code, least, wished, wished + 1);
                })
                .toList();
        var people = new HashMap<String, Map<String, Optional<LocalDate>>>();
        var kind = TeamKind.values()[random.nextInt(TeamKind.values().length)];
        int held = 0;
        boolean led = false;
        var before = judge(team(kind).kit(4, held), facts(people, led, needs));
        for (int turn = 0; turn < 15; turn++) {
            switch (random.nextInt(4)) {
                case 0 -> held++;
                case 1 -> led = true;
                default -> {
                    var until = random.nextBoolean()
                            ? Optional.<LocalDate>empty()
                            : Optional.of(DAY.plusDays(random.nextInt(3)));
                    var who = "p" + random.nextInt(8);
                    var able = new HashMap<>(people.getOrDefault(who, Map.of()));
                    able.merge(codes.get(random.nextInt(3)), until, ReadinessRulesTests::later);
                    people.put(who, able);
                }
            }
            var after = judge(team(kind).kit(4, held), facts(people, led, needs));
            assertThat(after.staffing()).isGreaterThanOrEqualTo(before.staffing());
            for (var policy : before.findings()) {
                if (policy.isMet()) {
                    assertThat(reason(after, policy.policy()))
                            .as(policy.policy().name())
                            .isEmpty();
                }
            }
            before = after;
        }
    }

    private static Optional<LocalDate> later(Optional<LocalDate> one, Optional<LocalDate> other) {
        return one.flatMap(first -> other.map(second -> first.isAfter(second) ? first : second));
    }

    private Readiness judge(Said team, ReadinessRules.Facts facts) {
        return rules.judge(team.entry(), facts, DAY);
    }

    private String reason(Said team, ReadinessPolicy policy, ReadinessRules.Facts facts) {
        return reason(judge(team, facts), policy);
    }

    private static String reason(Readiness judged, ReadinessPolicy policy) {
        return judged.findings().stream()
                .filter(finding -> finding.policy() == policy)
                .findFirst()
                .orElseThrow()
                .reason();
    }

    private static ReadinessRules.Facts facts(int members) {
        return facts(members, true, DAY);
    }

    private static ReadinessRules.Facts facts(int members, boolean led, @Nullable LocalDate reached) {
        return new ReadinessRules.Facts(
                members, led, reached, new Squad(Map.of("a", Map.of("rescue", Optional.empty())), List.of()));
    }

    private static ReadinessRules.Facts facts(
            Map<String, Map<String, Optional<LocalDate>>> people, boolean led, List<Need> needs) {
        return new ReadinessRules.Facts(people.size(), led, led ? DAY : null, new Squad(Map.copyOf(people), needs));
    }

    private static Said team(TeamKind kind) {
        return new Said(kind, "420106001001", DAY, DAY, 0, 0, DAY, "", null);
    }

    /** A team, of which each test says what it is about. */
    private record Said(
            TeamKind kind,
            String unit,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            int wanted,
            int held,
            @Nullable LocalDate exercised,
            String partner,
            @Nullable LocalDate agreed) {
        Said of(String code) {
            return new Said(kind, code, from, until, wanted, held, exercised, partner, agreed);
        }

        Said insured(@Nullable LocalDate first, @Nullable LocalDate last) {
            return new Said(kind, unit, first, last, wanted, held, exercised, partner, agreed);
        }

        Said kit(int must, int is) {
            return new Said(kind, unit, from, until, must, is, exercised, partner, agreed);
        }

        Said exercised(@Nullable LocalDate on) {
            return new Said(kind, unit, from, until, wanted, held, on, partner, agreed);
        }

        Said agreed(String with, @Nullable LocalDate last) {
            return new Said(kind, unit, from, until, wanted, held, exercised, with, last);
        }

        TeamEntry entry() {
            return new TeamEntry(
                    new JurisdictionCode(unit),
                    "示例队",
                    kind,
                    null,
                    Set.of(),
                    "示例路",
                    null,
                    null,
                    10,
                    20,
                    "",
                    partner,
                    agreed,
                    "示例保险",
                    from,
                    until,
                    wanted,
                    held,
                    exercised);
        }
    }
}
