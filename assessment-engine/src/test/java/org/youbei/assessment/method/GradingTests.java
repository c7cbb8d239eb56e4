package org.youbei.assessment.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.youbei.assessment.method.Close.assertClose;
import static org.youbei.assessment.method.Close.assertRefused;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.youbei.assessment.method.grading.Band;
import org.youbei.assessment.method.grading.Bands;
import org.youbei.assessment.method.grading.Comparison;
import org.youbei.assessment.method.grading.Confidence;
import org.youbei.assessment.method.grading.CoveredGrade;
import org.youbei.assessment.method.grading.Gate;
import org.youbei.assessment.method.grading.PeerGrade;
import org.youbei.assessment.method.grading.PeerGrades;
import org.youbei.assessment.method.grading.RankMethod;
import org.youbei.assessment.method.grading.Ranks;
import org.youbei.assessment.method.scoring.CoveredSum;
import org.youbei.assessment.method.scoring.ScoreSheet;
import org.youbei.assessment.method.scoring.ScoreSheet.Cell;

class GradingTests {
    private static final Cell UNANSWERED = new Cell.NotAnswered();
    private static final Cell NA = new Cell.NotApplicable();
    private static final List<Band> HUNDRED =
            List.of(new Band("优", 90, 100), new Band("不合格", 0, 60), new Band("合格", 60, 90));

    @Test
    void ranksAsCountingBetterUnitsWould() {
        Sample.each(1_000, sample -> {
            double[] scores = sample.numbers(sample.between(1, 30), 0, 4);
            for (int i = 0; i < scores.length; i++) {
                scores[i] = sample.chance(0.5) ? Math.rint(scores[i]) - 2 : scores[i];
            }
            for (boolean higher : new boolean[] {true, false}) {
                var ranks = Ranks.of(Figures.of(scores), RankMethod.COMPETITION, higher);
                for (int i = 0; i < scores.length; i++) {
                    double own = scores[i];
                    long better = Arrays.stream(scores)
                            .filter(x -> higher ? x > own : x < own)
                            .count();
                    assertThat(ranks.get(i)).isEqualTo(better + 1);
                }
            }
        });
    }

    @Test
    void tiesWithinTheRelativeTolerance() {
        assertClose(places(RankMethod.COMPETITION, 1e300, 1e300 * (1 + 1e-13), -5), 1, 1, 3);
        assertClose(places(RankMethod.COMPETITION, 1, 1 + 1e-11), 2, 1);
        assertClose(places(RankMethod.DENSE, 0.0, -0.0, 1, 1e-300), 3, 3, 1, 2);
        assertClose(places(RankMethod.FRACTIONAL, 3, 3, 3), 2, 2, 2);
    }

    private static double[] places(RankMethod method, double... scores) {
        return Ranks.of(Figures.of(scores), method, true).places().toArray();
    }

    @Test
    void givesAUnitWithoutScoreNoPlace() {
        var ranks = Ranks.competition(Figures.of(1, Double.NaN, 3));
        assertThat(ranks.places().isDefined(1)).isFalse();
        assertThat(ranks.get(2)).isEqualTo(1);
        assertThat(ranks.get(0)).isEqualTo(2);
    }

    @Test
    void gradesPeersByTheLetter() {
        // μ = 0, so μ ≤ 0.5σ: three grades only.
        var three = PeerGrades.of(Figures.of(-1, 0, 1));
        assertThat(three.levels()).isEqualTo(3);
        assertThat(three.grades()).containsExactly(PeerGrade.MEDIUM, PeerGrade.MEDIUM, PeerGrade.RATHER_STRONG);
        // μ = 1, σ = 1: 0.5σ < μ ≤ 1.5σ gives four; thresholds 2.5, 1.5, 0.5; the threshold itself is the better grade.
        var four = PeerGrades.of(Figures.of(0, 1, 2));
        assertClose(four.thresholds().toArray(), 2.5, 1.5, 0.5);
        assertThat(four.grades()).containsExactly(PeerGrade.RATHER_WEAK, PeerGrade.MEDIUM, PeerGrade.RATHER_STRONG);
        var five = PeerGrades.of(Figures.of(10, 12, 14, 16, 18, 10, 18));
        assertThat(five.levels()).isEqualTo(5);
    }

    @Test
    void gradesEqualPeersTopAndRefusesOneAlone() {
        var same = PeerGrades.of(Figures.of(0.1, 0.1, 0.1));
        assertThat(same.sampleStd()).isZero();
        assertThat(same.grades()).containsOnly(PeerGrade.STRONG);
        assertThat(same.mean()).isEqualTo(0.1);
        assertRefused(() -> PeerGrades.of(Figures.of(1)), RefusalCode.SINGLE_UNIT, "scores");
        assertRefused(() -> PeerGrades.of(Figures.of()), RefusalCode.EMPTY, "scores");
        assertThat(PeerGrade.STRONG.label()).isEqualTo("强");
    }

    @Test
    void aThresholdReachedBelongsToTheBetterGrade() {
        // μ = 5 and Σ(x − μ)² = 64 over 16 degrees: σ = 2, so 8 is μ + 1.5σ, 6 is μ + 0.5σ, 4 is μ − 0.5σ, 2 is μ −
        // 1.5σ.
        var grades = PeerGrades.of(
                Figures.of(8, 2, 6, 4, 9, 1, 7, 3, 5, 5, 5, 5, 5, 5, 5, 5.0 + Math.sqrt(2), 5 - Math.sqrt(2)));
        assertThat(grades.sampleStd()).isCloseTo(2, within(1e-12));
        assertThat(grades.grades().subList(0, 4))
                .containsExactly(PeerGrade.STRONG, PeerGrade.RATHER_WEAK, PeerGrade.RATHER_STRONG, PeerGrade.MEDIUM);
    }

    @Test
    void bandsCompareWhatIsDisplayed() {
        var bands = Bands.of(HUNDRED);
        assertThat(bands.decimals()).isEqualTo(1);
        assertThat(bands.of(89.95).label()).isEqualTo("优");
        assertThat(bands.of(89.94).label()).isEqualTo("合格");
        assertThat(bands.of(90).label()).isEqualTo("优");
        assertThat(bands.of(60).label()).isEqualTo("合格");
        assertThat(bands.of(59.949).label()).isEqualTo("不合格");
        assertThat(bands.of(100).label()).isEqualTo("优");
        assertThat(bands.of(0).label()).isEqualTo("不合格");
        assertThat(bands.displayed(89.95)).isEqualTo(90.0);
        assertThat(new Bands(HUNDRED, 2).of(89.95).label()).isEqualTo("合格");
        assertThat(new Bands(HUNDRED, 0).of(89.5).label()).isEqualTo("优");
    }

    @Test
    void bandsOfAUnitRangeShowThreeDecimals() {
        var bands = Bands.of(List.of(new Band("低", 0, 0.6), new Band("高", 0.6, 1)));
        assertThat(bands.decimals()).isEqualTo(3);
        assertThat(bands.of(0.55).label()).isEqualTo("低");
        assertThat(bands.of(0.5995).label()).isEqualTo("高");
    }

    @Test
    void bandsMustTile() {
        assertRefused(() -> Bands.of(List.of()), RefusalCode.EMPTY, "bands");
        assertRefused(() -> Bands.of(bands(0, 50, 60, 100)), RefusalCode.BANDS_GAP, "bands[1]");
        assertRefused(() -> Bands.of(bands(0, 70, 60, 100)), RefusalCode.BANDS_OVERLAP, "bands[1]");
        assertRefused(() -> Bands.of(bands(0, 0, 0, 100)), RefusalCode.INTERVAL_REVERSED, "bands[0]");
        assertRefused(() -> Bands.of(bands(0, Double.POSITIVE_INFINITY, 1, 2)), RefusalCode.NOT_FINITE, "bands[0]");
        assertRefused(() -> new Bands(HUNDRED, 16), RefusalCode.OUT_OF_RANGE, "decimals");
        assertRefused(() -> new Bands(HUNDRED, -1), RefusalCode.OUT_OF_RANGE, "decimals");
        assertRefused(() -> Bands.of(HUNDRED).of(100.06), RefusalCode.OUT_OF_RANGE, "scores");
        assertRefused(() -> Bands.of(HUNDRED).of(-0.06), RefusalCode.OUT_OF_RANGE, "scores");
    }

    private static List<Band> bands(double... ends) {
        return List.of(new Band("a", ends[0], ends[1]), new Band("b", ends[2], ends[3]));
    }

    @Test
    void aGradeIsCertainOnlyWhenBothBoundsAgree() {
        var bands = Bands.of(HUNDRED);
        assertThat(CoveredGrade.of(bands, 62, 88, 0.8, 0.5).isCertain()).isTrue();
        var open = CoveredGrade.of(bands, 55, 95, 0.6, 0.6);
        assertThat(open.isCertain()).isFalse();
        assertThat(open.lowest().label()).isEqualTo("不合格");
        assertThat(open.highest().label()).isEqualTo("优");
        assertRefused(() -> CoveredGrade.of(bands, 55, 95, 0.59, 0.6), RefusalCode.LOW_COVERAGE, "coverage");
    }

    @Test
    void confidenceKeepsItsPartsVisible() {
        assertThat(new Confidence(0.8, 0.5, 0.5).product()).isCloseTo(0.2, within(1e-15));
        assertRefused(() -> new Confidence(1.1, 0, 0), RefusalCode.OUT_OF_RANGE, "coverage");
        assertRefused(() -> new Confidence(1, -0.1, 0), RefusalCode.OUT_OF_RANGE, "evidence");
        assertRefused(() -> new Confidence(1, 0, Double.NaN), RefusalCode.OUT_OF_RANGE, "freshness");
    }

    @Test
    void comparisonsKnowWhetherTheLimitPasses() {
        assertThat(Comparison.AT_LEAST.holds(0.1 + 0.2, 0.3)).isTrue();
        assertThat(Comparison.MORE_THAN.holds(0.1 + 0.2, 0.3)).isFalse();
        assertThat(Comparison.AT_MOST.holds(0.1 + 0.2, 0.3)).isTrue();
        assertThat(Comparison.LESS_THAN.holds(0.3, 0.1 + 0.2)).isFalse();
        assertThat(Comparison.LESS_THAN.holds(1, 2)).isTrue();
        assertThat(Comparison.MORE_THAN.holds(2, 1)).isTrue();
        assertThat(Comparison.AT_MOST.holds(2, 1)).isFalse();
        assertThat(Comparison.AT_LEAST.holds(1, 2)).isFalse();
        assertThat(Comparison.AT_LEAST.test(null, 1)).isNull();
    }

    @Test
    void aMissingInputNeverDecidesAGate() {
        var states = new Boolean[] {true, false, null};
        for (var first : states) {
            for (var second : states) {
                for (var score : new Double[] {79.99, 80.0, null}) {
                    var gate = gate(score, first, second);
                    boolean missing = first == null || second == null || score == null;
                    boolean pass =
                            Boolean.TRUE.equals(first) && Boolean.TRUE.equals(second) && score != null && score == 80;
                    var expected = pass ? Gate.Outcome.PASS : Gate.Outcome.FAIL;
                    assertThat(gate.outcome()).isEqualTo(missing ? Gate.Outcome.UNDETERMINED : expected);
                }
            }
        }
    }

    private static Gate gate(@Nullable Double score, @Nullable Boolean... conditions) {
        return new Gate(Arrays.asList(conditions), score, 80.0, Comparison.AT_LEAST);
    }

    @Test
    void aGateSaysWhy() {
        var gate = gate(79.0, null, false);
        assertThat(gate.because(Locale.ENGLISH))
                .isEqualTo("Condition 1 is not known. Condition 2 is not met. The score 79 is not ≥ 80.");
        assertThat(gate.because(Locale.ROOT)).contains("第 1 项必备条件缺少信息");
        assertThat(gate(80.0, true).because(Locale.ENGLISH)).isEqualTo("All conditions are met.");
        assertThat(gate(null, true).because(Locale.ENGLISH)).isEqualTo("There is no score.");
        assertThat(gate.explanation().steps()).extracting(Step::name).contains("conditions", "threshold", "outcome");
    }

    @Test
    void aGateNeedsSomethingToTest() {
        assertRefused(() -> new Gate(List.of(), null, null, Comparison.AT_LEAST), RefusalCode.EMPTY, "conditions");
        assertRefused(
                () -> new Gate(List.of(true), 5.0, null, Comparison.AT_LEAST), RefusalCode.MISSING_FIELD, "threshold");
        assertThat(new Gate(List.of(true), null, null, Comparison.AT_LEAST).outcome())
                .isEqualTo(Gate.Outcome.PASS);
    }

    @Test
    void keepsZeroUnansweredAndNotApplicableApart() {
        var weights = Weights.of(0.5, 0.3, 0.2);
        var sheet = ScoreSheet.of(new Cell[][] {
            {score(80), score(0), score(50)},
            {score(80), UNANSWERED, score(50)},
            {score(80), NA, score(50)},
            {UNANSWERED, UNANSWERED, UNANSWERED},
            {NA, NA, NA},
            {NA, UNANSWERED, score(40)}
        });
        var sum = CoveredSum.of(sheet, weights, 100);
        assertClose(defined(sum.score(), 0, 1, 2, 5), 50, 50 / 0.7, 50 / 0.7, 40);
        assertClose(defined(sum.coverage(), 0, 1, 2, 3, 5), 1, 0.7, 1, 0, 0.4);
        assertClose(defined(sum.lower(), 0, 1, 2, 3, 5), 50, 50, 50 / 0.7, 0, 16);
        assertClose(defined(sum.upper(), 0, 1, 2, 3, 5), 50, 80, 50 / 0.7, 100, 76);
        assertThat(sum.score().isDefined(3)).isFalse();
        assertThat(sum.score().isDefined(4)).isFalse();
        assertThat(sum.coverage().isDefined(4)).isFalse();
        assertThat(sum.ranks().get(1)).isEqualTo(1);
        assertThat(sum.ranks().get(2)).isEqualTo(1);
    }

    private static Cell score(double value) {
        return new Cell.Score(value);
    }

    private static double[] defined(Figures figures, int... indices) {
        return Arrays.stream(indices).mapToDouble(figures::get).toArray();
    }

    /** Whatever the missing answers turn out to be, the complete score lies within the bounds. */
    @Test
    void boundsHoldForEveryCompletion() {
        Sample.each(1_000, sample -> {
            int n = sample.between(2, 6);
            var weights = sample.weights(n);
            double[] full = sample.numbers(n, 0, 1);
            var cells = new Cell[n];
            for (int j = 0; j < n; j++) {
                cells[j] = j > 0 && sample.chance(0.4) ? UNANSWERED : score(full[j]);
            }
            var sum = CoveredSum.of(ScoreSheet.of(new Cell[][] {cells}), weights, 1);
            double complete = 0;
            for (int j = 0; j < n; j++) {
                complete += weights.get(j) * full[j];
            }
            assertThat(complete)
                    .isBetween(sum.lower().get(0) - 1e-12, sum.upper().get(0) + 1e-12);
            assertThat(sum.score().get(0))
                    .isBetween(sum.lower().get(0) - 1e-12, sum.upper().get(0) + 1e-12);
            assertThat(sum.upper().get(0) - sum.lower().get(0))
                    .isCloseTo(1 - sum.coverage().get(0), within(1e-12));
        });
    }

    @Test
    void coveredSumRefusesWhatWouldMislead() {
        var weights = Weights.of(0.5, 0.5);
        assertRefused(() -> sheet(weights, 1, UNANSWERED, UNANSWERED), RefusalCode.LOW_COVERAGE, "scores");
        assertRefused(() -> sheet(weights, 1, score(80), UNANSWERED), RefusalCode.OUT_OF_RANGE, "scores[0][0]");
        assertRefused(() -> sheet(weights, 1, UNANSWERED, score(-1)), RefusalCode.OUT_OF_RANGE, "scores[0][1]");
        assertRefused(() -> sheet(weights, 0, score(1), score(1)), RefusalCode.NOT_POSITIVE, "max");
        assertRefused(() -> sheet(Weights.equal(3), 1, score(1), score(1)), RefusalCode.SIZE_MISMATCH, "weights");
        assertRefused(() -> ScoreSheet.of(new Cell[0][]), RefusalCode.EMPTY, "scores");
        assertRefused(
                () -> ScoreSheet.of(new Cell[][] {{UNANSWERED}, {UNANSWERED, NA}}), RefusalCode.RAGGED, "scores[1]");
        assertRefused(() -> ScoreSheet.of(new Cell[][] {{score(Double.NaN)}}), RefusalCode.NOT_FINITE, "scores[0][0]");
        assertThat(sheet(weights, 1, score(80), score(60)).score().get(0)).isEqualTo(70);
        assertRefused(() -> sheet(Weights.of(1, 0), 1, NA, score(1)), RefusalCode.LOW_COVERAGE, "scores");
    }

    private static CoveredSum sheet(Weights weights, double max, Cell... row) {
        return CoveredSum.of(ScoreSheet.of(new Cell[][] {row}), weights, max);
    }
}
