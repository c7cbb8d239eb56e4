package org.youbei.supply.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.youbei.supply.rule.Reliability.Reason;

/** How far an agreement is reckoned with: each figure that goes in, and that nothing better ever counts for less. */
class ReliabilityTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Reliability.Figures FIGURES = new Reliability.Figures(80, 5, 6, 20, 20);

    @Test
    void beginsWithTheUsualShare() {
        assertThat(Reliability.usual(FIGURES).percent()).isEqualTo(80);
        assertThat(reasons(Reliability.usual(FIGURES))).containsExactly(Reason.USUAL);
        var fresh = of(facts(TODAY, null, 0, "0", "0", 0, 0));
        assertThat(fresh.percent()).isEqualTo(80);
        assertThat(reasons(fresh)).containsExactly(Reason.NO_DRAWS);
    }

    @Test
    void countsNothingOfWhatIsNotInForce() {
        var ended = new Reliability.Facts(false, TODAY, TODAY, 9, number("90"), number("90"), 9, 0);
        assertThat(of(ended).percent()).isZero();
        assertThat(reasons(of(ended))).containsExactly(Reason.ENDED);
    }

    @Test
    void weighsFewDrawsWithTheUsualShareAndManyAlone() {
        assertThat(of(facts(TODAY, TODAY, 1, "100", "100", 1, 0)).percent())
                .as("(100 + 4 × 80) ÷ 5")
                .isEqualTo(84);
        assertThat(of(facts(TODAY, TODAY, 5, "100", "50", 5, 0)).percent()).isEqualTo(50);
        assertThat(of(facts(TODAY, TODAY, 50, "300", "199", 50, 0)).percent())
                .as("66.3 is rounded down")
                .isEqualTo(66);
        assertThat(of(facts(TODAY, TODAY, 5, "100", "0", 0, 0)).percent())
                .as("always declined")
                .isZero();
    }

    @Test
    void countsLessWithoutATestOnceThereWasTimeForOne() {
        assertThat(of(facts(TODAY.minusMonths(6), null, 0, "0", "0", 0, 0)).percent())
                .isEqualTo(80);
        var untested = of(facts(TODAY.minusMonths(6).minusDays(1), null, 0, "0", "0", 0, 0));
        assertThat(untested.percent()).isEqualTo(60);
        assertThat(reasons(untested)).containsExactly(Reason.NO_DRAWS, Reason.UNTESTED);
        var tested = of(facts(TODAY.minusYears(3), TODAY.minusMonths(6), 0, "0", "0", 0, 0));
        assertThat(tested.percent()).isEqualTo(80);
        assertThat(reasons(tested)).containsExactly(Reason.NO_DRAWS, Reason.TESTED);
    }

    @Test
    void countsLessWhereWhatWasDrawnCameBackLate() {
        var late = of(facts(TODAY, TODAY, 5, "100", "100", 5, 1));
        assertThat(late.percent()).as("a fifth of 20").isEqualTo(96);
        assertThat(late.why().getLast()).isEqualTo(new Reliability.Why(Reason.LATE, 1, 4));
        assertThat(of(facts(TODAY, TODAY, 5, "100", "100", 3, 1)).percent())
                .as("a third of 20 is rounded up")
                .isEqualTo(93);
        assertThat(of(facts(TODAY, TODAY, 5, "100", "100", 5, 5)).percent()).isEqualTo(80);
    }

    @Test
    void neverLeavesNoughtToAHundredAndNothingBetterCountsForLess() {
        var random = new Random(5);
        for (int round = 0; round < 2_000; round++) {
            int lent = random.nextInt(8);
            int answered = lent + random.nextInt(4);
            int asked = answered == 0 ? 0 : 1 + random.nextInt(200);
            int handed = lent == 0 ? 0 : random.nextInt(asked + 1);
            int late = lent == 0 ? 0 : random.nextInt(lent + 1);
            var tested = random.nextBoolean() ? null : TODAY.minusDays(random.nextInt(400));
            var starts = TODAY.minusDays(random.nextInt(900));
            int percent = percent(starts, tested, answered, asked, handed, lent, late);
            assertThat(percent).isBetween(0, 100);
            if (handed < asked && lent > 0) {
                assertThat(percent(starts, tested, answered, asked, handed + 1, lent, late))
                        .as("more was handed over")
                        .isGreaterThanOrEqualTo(percent);
            }
            if (late > 0) {
                assertThat(percent(starts, tested, answered, asked, handed, lent, late - 1))
                        .as("less was late")
                        .isGreaterThanOrEqualTo(percent);
            }
            assertThat(percent(starts, TODAY, answered, asked, handed, lent, late))
                    .as("tested today")
                    .isGreaterThanOrEqualTo(percent);
        }
    }

    private static int percent(
            LocalDate starts, @Nullable LocalDate tested, int answered, int asked, int handed, int lent, int late) {
        return of(facts(starts, tested, answered, String.valueOf(asked), String.valueOf(handed), lent, late))
                .percent();
    }

    private static Reliability.Facts facts(
            LocalDate starts,
            @Nullable LocalDate tested,
            int answered,
            String asked,
            String handed,
            int lent,
            int late) {
        return new Reliability.Facts(true, starts, tested, answered, number(asked), number(handed), lent, late);
    }

    private static Reliability of(Reliability.Facts facts) {
        return Reliability.of(facts, FIGURES, TODAY);
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private static List<Reason> reasons(Reliability reliability) {
        return reliability.why().stream().map(Reliability.Why::reason).toList();
    }
}
