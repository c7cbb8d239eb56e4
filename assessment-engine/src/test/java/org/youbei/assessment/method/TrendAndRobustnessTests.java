package org.youbei.assessment.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.youbei.assessment.method.Close.assertClose;
import static org.youbei.assessment.method.Close.assertRefused;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.youbei.assessment.method.grading.Ranks;
import org.youbei.assessment.method.robustness.KendallTau;
import org.youbei.assessment.method.robustness.MonteCarlo;
import org.youbei.assessment.method.robustness.RankReversal;
import org.youbei.assessment.method.robustness.Reversal;
import org.youbei.assessment.method.robustness.Scoring;
import org.youbei.assessment.method.robustness.WeightStability;
import org.youbei.assessment.method.scoring.WeightedSum;
import org.youbei.assessment.method.trend.ExerciseRating;
import org.youbei.assessment.method.trend.ExerciseRatings;
import org.youbei.assessment.method.trend.Scorecard;
import org.youbei.assessment.method.trend.Trend;
import org.youbei.assessment.method.trend.TrendDirection;

class TrendAndRobustnessTests {
    @Test
    void atACrossingBothUnitsHaveTheSameSum() {
        Sample.each(500, sample -> {
            var matrix = sample.matrix();
            var weights = sample.weights(matrix.size());
            var stability = WeightStability.of(matrix, weights);
            for (var crossing : stability.crossings()) {
                if (crossing.inside()) {
                    var moved = WeightStability.moved(weights, crossing.criterion(), crossing.weight());
                    var sums = WeightedSum.of(matrix, moved).scores();
                    assertThat(sums.get(crossing.first())).isCloseTo(sums.get(crossing.second()), within(1e-9));
                }
            }
        });
    }

    @Test
    void insideAStableIntervalRanksDoNotMove() {
        Sample.each(500, sample -> {
            var matrix = sample.matrix();
            var weights = sample.weights(matrix.size());
            var before = WeightedSum.of(matrix, weights).ranks();
            for (var interval : WeightStability.of(matrix, weights).intervals()) {
                int k = interval.criterion();
                assertThat(weights.get(k)).isBetween(interval.low(), interval.high());
                double inside = interval.low() + sample.uniform(0.01, 0.99) * (interval.high() - interval.low());
                var moved = WeightStability.moved(weights, k, inside);
                assertThat(WeightedSum.of(matrix, moved).ranks()).isEqualTo(before);
            }
        });
    }

    @Test
    void aWholeWeightHasNoProportionsToKeep() {
        var matrix = new Sample(1).matrix();
        double[] whole = new double[matrix.size()];
        whole[0] = 1;
        var stability = WeightStability.of(matrix, Weights.of(whole));
        assertThat(stability.crossings()).noneMatch(crossing -> crossing.criterion() == 0);
        assertThat(stability.crossings()).anyMatch(crossing -> crossing.relativeChange() == null);
        assertThat(stability.intervals().getFirst().low()).isEqualTo(1);
        assertRefused(() -> WeightStability.moved(Weights.of(1, 0), 0, 0.5), RefusalCode.ZERO_SUM, "weights");
        assertRefused(() -> WeightStability.moved(Weights.of(1, 0), 0, 1.5), RefusalCode.OUT_OF_RANGE, "weights[0]");
        assertClose(WeightStability.moved(Weights.of(0.5, 0.3, 0.2), 0, 1).toArray(), 1, 0, 0);
    }

    @Test
    void stabilityRefusesTooManyPairs() {
        var large = DecisionMatrix.ofRows(
                new Sample(1).rows(501, 2, 0, 1), Criterion.numbered(List.of(Direction.MAX, Direction.MAX)));
        assertRefused(() -> WeightStability.of(large, Weights.equal(2)), RefusalCode.TOO_LARGE, "matrix");
    }

    @Test
    void kendallAgreesWithCountingPairs() {
        Sample.each(500, sample -> {
            int m = sample.between(2, 12);
            double[] a = ties(sample, m);
            double[] b = ties(sample, m);
            double expected = pairs(a, b);
            if (Double.isNaN(expected)) {
                assertRefused(() -> tau(a, b), RefusalCode.ZERO_VARIANCE, "ranks");
            } else {
                assertThat(tau(a, b)).isCloseTo(expected, within(1e-12));
                assertThat(tau(a, a)).isCloseTo(1, within(1e-12));
            }
        });
    }

    private static double[] ties(Sample sample, int m) {
        return IntStream.range(0, m).mapToDouble(_ -> sample.between(1, 5)).toArray();
    }

    private static double tau(double[] a, double[] b) {
        return KendallTau.of(Ranks.competition(Figures.of(a)), Ranks.competition(Figures.of(b)));
    }

    private static double pairs(double[] a, double[] b) {
        double concordant = 0;
        double differA = 0;
        double differB = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < i; j++) {
                concordant += Math.signum(a[i] - a[j]) * Math.signum(b[i] - b[j]);
                differA += a[i] == a[j] ? 0 : 1;
                differB += b[i] == b[j] ? 0 : 1;
            }
        }
        return differA * differB == 0 ? Double.NaN : concordant / Math.sqrt(differA * differB);
    }

    @Test
    void kendallNeedsTwoRankingsOfTheSameUnits() {
        assertRefused(() -> tau(new double[] {1}, new double[] {1}), RefusalCode.SINGLE_UNIT, "ranks");
        assertRefused(() -> tau(new double[] {1, 2}, new double[] {1}), RefusalCode.SIZE_MISMATCH, "ranks");
    }

    @Test
    void theSameSeedDrawsTheSameWeights() {
        var matrix = new Sample(3).matrix();
        var weights = new Sample(3).weights(matrix.size());
        var first = MonteCarlo.of(Scoring.TOPSIS, matrix, weights, 200, 50, 42);
        var again = MonteCarlo.of(Scoring.TOPSIS, matrix, weights, 200, 50, 42);
        var other = MonteCarlo.of(Scoring.TOPSIS, matrix, weights, 200, 50, 43);
        assertThat(again).isEqualTo(first);
        assertThat(other.acceptability()).isNotEqualTo(first.acceptability());
        assertThat(first.acceptability().rows())
                .allSatisfy(row -> assertThat(row.stream().sum()).isCloseTo(1, within(1e-9)));
        assertThat(first.meanPlace().stream().sum())
                .isCloseTo(matrix.units() * (matrix.units() + 1) / 2.0, within(1e-9));
        assertThat(first.leastTau()).isLessThanOrEqualTo(first.meanTau());
        assertThat(first.firstPlace().stream().sum()).isCloseTo(1, within(1e-9));
    }

    @Test
    void tightDrawsKeepTheBaseline() {
        var matrix = new Sample(5).matrix();
        var weights = new Sample(5).weights(matrix.size());
        var tight = MonteCarlo.of(Scoring.WEIGHTED_SUM, matrix, weights, 100, 1e9, 1);
        assertThat(tight.leastTau()).isCloseTo(1, within(1e-12));
        var wide = MonteCarlo.of(Scoring.WEIGHTED_SUM, matrix, weights, 300, 0.5, 1);
        assertThat(wide.meanTau()).isLessThan(tight.meanTau());
        assertRefused(() -> MonteCarlo.of(Scoring.TOPSIS, matrix, weights, 0, 1, 1), RefusalCode.NOT_POSITIVE, "draws");
        assertRefused(
                () -> MonteCarlo.of(Scoring.TOPSIS, matrix, weights, 1, 0, 1),
                RefusalCode.NOT_POSITIVE,
                "concentration");
    }

    /** The mean of many draws is the centre, and a weight of 0 stays 0. */
    @Test
    void drawsCentreOnTheWeights() {
        var identity = DecisionMatrix.ofRows(
                new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
                Criterion.numbered(List.of(Direction.MAX, Direction.MAX, Direction.MAX)));
        double[] sums = new double[3];
        Scoring recording = (_, weights) -> {
            for (int j = 0; j < 3; j++) {
                sums[j] += weights.get(j);
            }
            return weights.figures();
        };
        MonteCarlo.of(recording, identity, Weights.of(0.7, 0.3, 0), 20_000, 2, 9);
        assertThat(sums[0] / 20_001).isCloseTo(0.7, within(0.01));
        assertThat(sums[2]).isZero();
    }

    @Test
    void findsThePublishedReversal() {
        var criteria = Criterion.numbered(List.of(Direction.MAX, Direction.MAX, Direction.MAX));
        var three = DecisionMatrix.ofRows(new double[][] {{4, 9, 5}, {8, 5, 6}, {6, 1, 9}}, criteria);
        var equal = Weights.equal(3);
        assertThat(RankReversal.adding(Scoring.TOPSIS, three, equal, new double[] {1, 4, 3}))
                .containsExactly(new Reversal(3, 0, 1));
        var four = DecisionMatrix.ofRows(new double[][] {{4, 9, 5}, {8, 5, 6}, {6, 1, 9}, {1, 4, 3}}, criteria);
        assertThat(RankReversal.leavingOneOut(Scoring.TOPSIS, four, equal)).contains(new Reversal(3, 0, 1));
        assertThat(RankReversal.adding(Scoring.WEIGHTED_SUM, three, equal, new double[] {1, 4, 3}))
                .isEmpty();
    }

    @Test
    void aSumOfFixedScoresNeverReverses() {
        Sample.each(200, sample -> {
            var matrix = sample.matrix();
            var weights = sample.weights(matrix.size());
            assertThat(RankReversal.leavingOneOut(Scoring.WEIGHTED_SUM, matrix, weights))
                    .isEmpty();
            assertThat(RankReversal.addingDominated(Scoring.WEIGHTED_SUM, matrix, weights))
                    .isEmpty();
        });
    }

    @Test
    void trendTurnsWithTheSeries() {
        Sample.each(500, sample -> {
            double[] series = ties(sample, sample.between(4, 30));
            double[] reversed = IntStream.range(0, series.length)
                    .mapToDouble(i -> series[series.length - 1 - i])
                    .toArray();
            var trend = Trend.of(Figures.of(series));
            var back = Trend.of(Figures.of(reversed));
            assertThat(back.s()).isEqualTo(-java.util.Objects.requireNonNull(trend.s()));
            assertThat(back.p()).isEqualTo(trend.p());
            assertThat(trend.p()).isBetween(0.0, 1.0);
            assertThat(trend.direction() == TrendDirection.NONE).isEqualTo(trend.s() == 0);
        });
    }

    /** Counts all orders of the series. */
    @Test
    void exactProbabilityCountsAllOrders() {
        Sample.each(40, sample -> {
            double[] series = ties(sample, sample.between(4, 7));
            var trend = Trend.of(Figures.of(series));
            int[] counts = new int[2];
            permute(series, 0, counts, Math.abs(java.util.Objects.requireNonNull(trend.s())));
            assertThat(trend.p()).isCloseTo(counts[0] / (double) counts[1], within(1e-12));
        });
    }

    private static void permute(double[] series, int from, int[] counts, long s) {
        if (from == series.length) {
            counts[1]++;
            counts[0] += Math.abs(statistic(series)) >= s ? 1 : 0;
        }
        for (int i = from; i < series.length; i++) {
            swap(series, from, i);
            permute(series, from + 1, counts, s);
            swap(series, from, i);
        }
    }

    private static void swap(double[] series, int a, int b) {
        double held = series[a];
        series[a] = series[b];
        series[b] = held;
    }

    private static long statistic(double[] series) {
        long s = 0;
        for (int i = 0; i < series.length; i++) {
            for (int j = i + 1; j < series.length; j++) {
                s += (long) Math.signum(series[j] - series[i]);
            }
        }
        return s;
    }

    /** Reference: Z = (S − 1)/√(n(n−1)(2n+5)/18) = 44/√125 for ten rising periods; erfc by tables. */
    @Test
    void longSeriesUseTheNormalApproximation() {
        double[] rising = IntStream.range(0, 10).asDoubleStream().toArray();
        var trend = Trend.of(Figures.of(rising));
        assertThat(trend.s()).isEqualTo(45);
        assertThat(trend.p()).isCloseTo(8.303070332644999e-05, within(1e-16));
        assertThat(trend.sen()).isEqualTo(1);
        assertThat(trend.difference()).isEqualTo(9);
        var weak = Trend.of(Figures.of(1, 3, 2, 4, 3, 5, 2, 6, 1, 7, 3));
        assertThat(weak.s()).isEqualTo(16);
        assertThat(weak.p()).isCloseTo(0.2347024779551607, within(1e-13));
    }

    @Test
    void equalPeriodsHaveNoTrend() {
        var flat = Trend.of(Figures.of(0.3, 0.1 + 0.2, 0.3, 0.3));
        assertThat(flat.s()).isZero();
        assertThat(flat.p()).isEqualTo(1);
        assertThat(flat.sen()).isZero();
        assertThat(flat.difference()).isZero();
        assertThat(flat.direction()).isEqualTo(TrendDirection.NONE);
        assertThat(Trend.of(Figures.of(new double[12])).p()).isEqualTo(1);
    }

    @Test
    void fewPeriodsGiveOnlyTheDifference() {
        var trend = Trend.of(Figures.of(5, 9, 3));
        assertThat(trend.s()).isNull();
        assertThat(trend.p()).isNull();
        assertThat(trend.sen()).isNull();
        assertThat(trend.difference()).isEqualTo(-2);
        assertThat(trend.direction()).isEqualTo(TrendDirection.DECREASING);
        assertRefused(() -> Trend.of(Figures.of(1)), RefusalCode.SINGLE_UNIT, "series");
        assertRefused(() -> Trend.of(Figures.of()), RefusalCode.EMPTY, "series");
        assertRefused(() -> Trend.of(Figures.of(new double[2_001])), RefusalCode.TOO_LARGE, "series");
        assertRefused(() -> Trend.of(Figures.of(-1e308, 1e308)), RefusalCode.OVERFLOW, "series");
    }

    @Test
    void senSlopeIsTheMedianOfAllSlopes() {
        assertThat(Trend.of(Figures.of(1, 2, 4, 8)).sen()).isCloseTo((2 + 7 / 3.0) / 2, within(1e-15));
        assertThat(Trend.of(Figures.of(0, 1, 2, 3, 100)).sen()).isEqualTo(1);
    }

    @Test
    void scorecardCountsOnlyWhatWasAnswered() {
        var card = new Scorecard(List.of(1, 0, 2, 1), 3);
        assertThat(card.total()).isEqualTo(7);
        assertThat(card.max()).isEqualTo(12);
        assertThat(card.answered()).isEqualTo(4);
        assertThat(card.percent()).isCloseTo(700 / 12.0, within(1e-12));
        assertRefused(() -> new Scorecard(List.of(0, 0, 0, 0), 47), RefusalCode.EMPTY, "counts");
        assertRefused(() -> new Scorecard(List.of(0, -1), 0), RefusalCode.NEGATIVE_VALUE, "counts");
        assertRefused(() -> new Scorecard(List.of(1, 1), -1), RefusalCode.NEGATIVE_VALUE, "counts");
    }

    @Test
    void ratingsAreAveragedOnlyUnderANamedMapping() {
        var ratings = new ExerciseRatings(List.of(
                ExerciseRating.M, ExerciseRating.P, ExerciseRating.NOT_OBSERVED, ExerciseRating.S, ExerciseRating.P));
        assertThat(ratings.worst()).isEqualTo(ExerciseRating.M);
        assertThat(ratings.median()).isEqualTo(ExerciseRating.S);
        assertThat(ratings.distribution()).containsEntry(ExerciseRating.P, 2).containsEntry(ExerciseRating.U, 0);
        var mapping = Map.of(ExerciseRating.P, 4.0, ExerciseRating.S, 3.0, ExerciseRating.M, 1.0);
        assertThat(ratings.mean(mapping)).isEqualTo(3);
        assertRefused(() -> ratings.mean(Map.of()), RefusalCode.MISSING_FIELD, "mapping");
        var none = new ExerciseRatings(List.of(ExerciseRating.NOT_OBSERVED));
        assertRefused(none::worst, RefusalCode.EMPTY, "ratings");
    }

    @Test
    void columnsAddUpInFourLanes() {
        double[] cells = IntStream.rangeClosed(0, 12).asDoubleStream().toArray();
        var column = new Column(cells, 1, 12);
        assertThat(column.sum()).isEqualTo(66);
        assertThat(column.mean()).isEqualTo(6);
        assertThat(column.sumOfSquares(0)).isEqualTo(506);
        assertThat(column.sumOfSquares(6)).isEqualTo(110);
        assertThat(column.min()).isEqualTo(1);
        assertThat(column.max()).isEqualTo(11);
        assertThat(Arrays.stream(new int[] {1, 2, 3, 4, 5})
                        .mapToDouble(k -> new Column(cells, 0, k).max())
                        .toArray())
                .containsExactly(0, 1, 2, 3, 4);
    }
}
