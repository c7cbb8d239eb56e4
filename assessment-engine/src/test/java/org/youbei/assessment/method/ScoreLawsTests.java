package org.youbei.assessment.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.youbei.assessment.method.Close.assertClose;
import static org.youbei.assessment.method.Close.assertRefused;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.youbei.assessment.method.scoring.Anchors;
import org.youbei.assessment.method.scoring.GreyRelational;
import org.youbei.assessment.method.scoring.Normalisation;
import org.youbei.assessment.method.scoring.Scaling;
import org.youbei.assessment.method.scoring.Topsis;
import org.youbei.assessment.method.scoring.Vikor;
import org.youbei.assessment.method.scoring.WeightPlacement;
import org.youbei.assessment.method.scoring.WeightedSum;

class ScoreLawsTests {
    /** A method by its scores. */
    private interface Method {
        double[] scores(DecisionMatrix matrix, Weights weights);
    }

    private static final Method VECTOR =
            (matrix, weights) -> Topsis.of(matrix, weights).closeness().toArray();
    private static final Method MIN_MAX =
            (matrix, weights) -> Topsis.of(matrix, weights, Scaling.MIN_MAX, WeightPlacement.MATRIX)
                    .closeness()
                    .toArray();
    private static final Method DISTANCE =
            (matrix, weights) -> Topsis.of(matrix, weights, Scaling.VECTOR, WeightPlacement.DISTANCE)
                    .closeness()
                    .toArray();
    private static final Method VIKOR =
            (matrix, weights) -> Vikor.of(matrix, weights, 0.5).q().toArray();
    private static final Method GREY =
            (matrix, weights) -> GreyRelational.of(matrix, weights, 0.5).grade().toArray();
    private static final Method SUM =
            (matrix, weights) -> WeightedSum.of(Normalisation.ofPeers(matrix).matrix(), weights)
                    .scores()
                    .toArray();
    private static final List<Method> ALL = List.of(VECTOR, MIN_MAX, DISTANCE, VIKOR, GREY, SUM);
    private static final List<Method> SHIFT_FREE = List.of(MIN_MAX, VIKOR, GREY, SUM);

    @Test
    void permutingUnitsPermutesScores() {
        Sample.each(1_000, sample -> {
            var matrix = sample.matrix();
            var weights = sample.weights(matrix.size());
            int[] order = sample.permutation(matrix.units());
            var mixed = Sample.unitsInOrder(matrix, order);
            ALL.forEach(method -> assertClose(
                    1e-11, method.scores(mixed, weights), Sample.inOrder(method.scores(matrix, weights), order)));
        });
    }

    @Test
    void permutingCriteriaChangesNothing() {
        Sample.each(1_000, sample -> {
            var matrix = sample.matrix();
            var weights = sample.weights(matrix.size());
            int[] order = sample.permutation(matrix.size());
            var mixed = Sample.criteriaInOrder(matrix, order);
            var mixedWeights = Weights.normalised(Sample.inOrder(weights.toArray(), order));
            ALL.forEach(
                    method -> assertClose(1e-11, method.scores(mixed, mixedWeights), method.scores(matrix, weights)));
        });
    }

    @Test
    void anotherUnitOfMeasurementChangesNothing() {
        Sample.each(1_000, sample -> {
            var matrix = sample.matrix();
            var weights = sample.weights(matrix.size());
            var scaled = Sample.moved(matrix, 0, sample.uniform(0.001, 1000), 0);
            ALL.forEach(method -> assertClose(1e-11, method.scores(scaled, weights), method.scores(matrix, weights)));
        });
    }

    @Test
    void anAddedConstantLeavesMinMaxMethodsUnchanged() {
        Sample.each(1_000, sample -> {
            var matrix = sample.matrix();
            var weights = sample.weights(matrix.size());
            var shifted = Sample.moved(matrix, 0, 1, sample.uniform(-50, 50));
            SHIFT_FREE.forEach(
                    method -> assertClose(1e-10, method.scores(shifted, weights), method.scores(matrix, weights)));
        });
    }

    @Test
    void duplicatingAllUnitsKeepsMinMaxTopsis() {
        Sample.each(500, sample -> {
            var matrix = sample.matrix();
            var weights = sample.weights(matrix.size());
            int[] twice = IntStream.concat(IntStream.range(0, matrix.units()), IntStream.range(0, matrix.units()))
                    .toArray();
            double[] once = MIN_MAX.scores(matrix, weights);
            assertClose(MIN_MAX.scores(Sample.unitsInOrder(matrix, twice), weights), Sample.inOrder(once, twice));
        });
    }

    @Test
    void splittingACriterionIntoHalvesKeepsTheWeightedSum() {
        Sample.each(500, sample -> {
            var matrix = sample.matrix();
            var weights = sample.weights(matrix.size());
            int last = matrix.size() - 1;
            int[] split = IntStream.rangeClosed(0, last + 1)
                    .map(j -> Math.min(j, last))
                    .toArray();
            double[] halves = Sample.inOrder(weights.toArray(), split);
            halves[last] /= 2;
            halves[last + 1] /= 2;
            assertClose(
                    1e-10,
                    WeightedSum.of(Sample.criteriaInOrder(matrix, split), Weights.normalised(halves))
                            .scores()
                            .toArray(),
                    WeightedSum.of(matrix, weights).scores().toArray());
        });
    }

    @Test
    void dominanceIsRespected() {
        Sample.each(500, sample -> {
            var matrix = sample.matrix();
            double[][] rows = Sample.table(matrix);
            for (int j = 0; j < matrix.size(); j++) {
                rows[0][j] = rows[1][j] + (matrix.direction(j) == Direction.MAX ? 5 : -0.5);
            }
            var better = DecisionMatrix.ofRows(rows, matrix.criteria());
            var weights = sample.weights(matrix.size());
            for (var method : List.of(VECTOR, MIN_MAX, DISTANCE, GREY, SUM)) {
                double[] scores = method.scores(better, weights);
                assertThat(scores[0]).isGreaterThan(scores[1]);
            }
            double[] regrets = VIKOR.scores(better, weights);
            assertThat(regrets[0]).isLessThanOrEqualTo(regrets[1]);
        });
    }

    @Test
    void scoresStayBetweenZeroAndOne() {
        Sample.each(1_000, sample -> {
            var matrix = sample.matrix();
            var weights = sample.weights(matrix.size());
            ALL.forEach(method -> Arrays.stream(method.scores(matrix, weights))
                    .forEach(score -> assertThat(score).isBetween(-1e-12, 1 + 1e-12)));
        });
    }

    /** With fixed anchors nobody's score depends on who else is there. */
    @Test
    void fixedAnchorsMakeScoresIndependentOfPeers() {
        Sample.each(300, sample -> {
            var matrix = sample.matrix();
            var weights = sample.weights(matrix.size());
            double[] low = new double[matrix.size()];
            double[] high = new double[matrix.size()];
            Arrays.fill(high, 200);
            var anchors = Anchors.fixed(Figures.of(low), Figures.of(high));
            double[] all = Topsis.anchored(matrix, weights, anchors, WeightPlacement.MATRIX)
                    .closeness()
                    .toArray();
            int[] some = {1, 0};
            var fewer = Sample.unitsInOrder(matrix, some);
            assertClose(
                    Topsis.anchored(fewer, weights, anchors, WeightPlacement.MATRIX)
                            .closeness()
                            .toArray(),
                    Sample.inOrder(all, some));
        });
    }

    @Test
    void topsisMatchesItsDefinition() {
        Sample.each(500, sample -> {
            var matrix = sample.matrix();
            var weights = sample.weights(matrix.size());
            var topsis = Topsis.of(matrix, weights);
            double plus = 0;
            double minus = 0;
            for (int j = 0; j < matrix.size(); j++) {
                var column = matrix.column(j);
                double norm = Math.sqrt(column.sumOfSquares(0));
                boolean more = matrix.direction(j) == Direction.MAX;
                double best = more ? column.max() : column.min();
                double worst = more ? column.min() : column.max();
                plus += Math.pow(weights.get(j) * (matrix.get(0, j) - best) / norm, 2);
                minus += Math.pow(weights.get(j) * (matrix.get(0, j) - worst) / norm, 2);
            }
            assertThat(topsis.dPlus().get(0)).isCloseTo(Math.sqrt(plus), within(1e-13));
            assertThat(topsis.dMinus().get(0)).isCloseTo(Math.sqrt(minus), within(1e-13));
        });
    }

    @Test
    void topsisTellsWhatItCannotTellApart() {
        var same = DecisionMatrix.ofRows(new double[][] {{1, 2}, {1, 2}}, two());
        var single = DecisionMatrix.ofRows(new double[][] {{1, 2}}, two());
        var weightless = DecisionMatrix.ofRows(new double[][] {{1, 2}, {1, 3}}, two());
        assertRefused(() -> Topsis.of(same, Weights.equal(2)), RefusalCode.ALL_EQUAL, "matrix");
        assertRefused(() -> Topsis.of(single, Weights.equal(2)), RefusalCode.SINGLE_UNIT, "matrix");
        assertRefused(() -> Topsis.of(weightless, Weights.of(1, 0)), RefusalCode.ALL_EQUAL, "matrix");
        assertRefused(() -> Topsis.of(weightless, Weights.equal(3)), RefusalCode.SIZE_MISMATCH, "weights");
        assertClose(Topsis.of(weightless, Weights.equal(2)).closeness().toArray(), 0, 1);
    }

    @Test
    void zeroColumnCountsForNothing() {
        var zero = DecisionMatrix.ofRows(new double[][] {{0, 2}, {0, 3}, {0, 5}}, two());
        var alone = DecisionMatrix.ofRows(new double[][] {{2}, {3}, {5}}, Criterion.numbered(List.of(Direction.MAX)));
        for (var scaling : Scaling.values()) {
            assertClose(
                    Topsis.of(zero, Weights.of(0.5, 0.5), scaling, WeightPlacement.MATRIX)
                            .closeness()
                            .toArray(),
                    Topsis.of(alone, Weights.equal(1), scaling, WeightPlacement.MATRIX)
                            .closeness()
                            .toArray());
        }
    }

    private static List<Criterion> two() {
        return Criterion.numbered(List.of(Direction.MAX, Direction.MAX));
    }

    @Test
    void weightPlacementIsAChoiceThatMatters() {
        var matrix = DecisionMatrix.ofRows(new double[][] {{1, 2}, {3, 1}, {2, 2}}, two());
        var weights = Weights.of(0.3, 0.7);
        var onMatrix = Topsis.of(matrix, weights);
        var onDistance = Topsis.of(matrix, weights, Scaling.VECTOR, WeightPlacement.DISTANCE);
        double a = 2 / Math.sqrt(14);
        assertThat(onMatrix.dPlus().get(0)).isCloseTo(0.3 * a, within(1e-15));
        assertThat(onDistance.dPlus().get(0)).isCloseTo(Math.sqrt(0.3) * a, within(1e-15));
    }

    @Test
    void vikorFollowsTheCompromiseRules() {
        // Q = 0, 0.25, 1 with DQ = 0.5: the first two are too close to part.
        var close = DecisionMatrix.ofRows(new double[][] {{10}, {7.5}, {0}}, one());
        var advantage = Vikor.of(close, Weights.equal(1), 0.5);
        assertClose(advantage.q().toArray(), 0, 0.25, 1);
        assertThat(advantage.acceptableAdvantage()).isFalse();
        assertThat(advantage.compromiseSet()).containsExactly(0, 1);
        // Q₂ − Q₁ = DQ exactly is enough.
        var exact = Vikor.of(DecisionMatrix.ofRows(new double[][] {{0}, {5}, {10}}, one()), Weights.equal(1), 0.5);
        assertThat(exact.acceptableAdvantage()).isTrue();
        assertThat(exact.compromiseSet()).containsExactly(2);
        assertThat(exact.advantage()).isEqualTo(0.5);
    }

    private static List<Criterion> one() {
        return Criterion.numbered(List.of(Direction.MAX));
    }

    /** v = 0.5 can make a unit best by Q that is best neither by S nor by R. */
    @Test
    void vikorReportsAnUnstableBest() {
        Sample.each(2_000, sample -> {
            var matrix = sample.matrix();
            var vikor = Vikor.of(matrix, sample.weights(matrix.size()), sample.uniform(0, 1));
            var set = new ArrayList<>(vikor.compromiseSet());
            assertThat(vikor.ranks().get(set.getFirst())).isEqualTo(1);
            if (vikor.acceptableAdvantage() && vikor.acceptableStability()) {
                assertThat(set).hasSize(1);
            } else if (vikor.acceptableAdvantage()) {
                assertThat(set).hasSize(2);
            } else {
                assertThat(set.size()).isGreaterThanOrEqualTo(2);
                set.forEach(unit -> assertThat(vikor.q().get(unit) - vikor.q().get(set.getFirst()))
                        .isLessThan(vikor.advantage()));
            }
        });
    }

    @Test
    void vikorOfEqualUnitsRegretsNothing() {
        var same = DecisionMatrix.ofRows(new double[][] {{1, 2}, {1, 2}}, two());
        var vikor = Vikor.of(same, Weights.equal(2), 0.5);
        assertClose(vikor.q().toArray(), 0, 0);
        assertThat(vikor.compromiseSet()).containsExactly(0, 1);
        assertRefused(() -> Vikor.of(same, Weights.equal(2), 1.5), RefusalCode.OUT_OF_RANGE, "v");
        assertRefused(() -> Vikor.of(same, Weights.equal(2), -0.1), RefusalCode.OUT_OF_RANGE, "v");
    }

    @Test
    void greyOfEqualUnitsIsAtItsBest() {
        var same = DecisionMatrix.ofRows(new double[][] {{1, 2}, {1, 2}}, two());
        assertClose(GreyRelational.of(same, Weights.equal(2), 0.5).grade().toArray(), 1, 1);
        assertRefused(() -> GreyRelational.of(same, Weights.equal(2), 0), RefusalCode.OUT_OF_RANGE, "zeta");
        assertRefused(() -> GreyRelational.of(same, Weights.equal(2), 1.1), RefusalCode.OUT_OF_RANGE, "zeta");
        assertThat(GreyRelational.of(same, Weights.equal(2), 1).zeta()).isEqualTo(1);
    }

    @Test
    void normalisationRunsFromWorstToBest() {
        var matrix = DecisionMatrix.ofRows(
                new double[][] {{10, 3}, {20, 1}, {40, 2}}, Criterion.numbered(List.of(Direction.MAX, Direction.MIN)));
        var peers = Normalisation.ofPeers(matrix).matrix();
        assertClose(peers.row(0), 0, 0);
        assertClose(peers.row(1), 1 / 3.0, 1);
        assertClose(peers.row(2), 1, 0.5);
        var anchors = Anchors.fixed(Figures.of(0, 0), Figures.of(50, 4));
        assertClose(Normalisation.fixed(matrix, anchors).matrix().row(0), 0.2, 0.25);
        assertThat(peers.direction(1)).isEqualTo(Direction.MAX);
    }

    @Test
    void normalisationRefusesWhatHasNoPlace() {
        var matrix = DecisionMatrix.ofRows(new double[][] {{10, 3}, {20, 3}}, two());
        assertRefused(() -> Normalisation.ofPeers(matrix), RefusalCode.ZERO_VARIANCE, "matrix[*][1]");
        var narrow = Anchors.fixed(Figures.of(0, 0), Figures.of(15, 4));
        assertRefused(() -> Normalisation.fixed(matrix, narrow), RefusalCode.OUT_OF_RANGE, "matrix[1][0]");
        var above = Anchors.fixed(Figures.of(11, 0), Figures.of(25, 4));
        assertRefused(() -> Normalisation.fixed(matrix, above), RefusalCode.OUT_OF_RANGE, "matrix[0][0]");
        assertRefused(() -> Anchors.fixed(Figures.of(1), Figures.of(1)), RefusalCode.INTERVAL_REVERSED, "anchors[0]");
        assertRefused(() -> Anchors.fixed(Figures.of(1), Figures.of(1, 2)), RefusalCode.SIZE_MISMATCH, "anchors");
        var short1 = Anchors.fixed(Figures.of(0), Figures.of(15));
        assertRefused(() -> Normalisation.fixed(matrix, short1), RefusalCode.SIZE_MISMATCH, "anchors");
    }

    /** More units than one block of the kernels. */
    @Test
    void largeTablesGiveTheSameAsTheirParts() {
        var sample = new Sample(7);
        int m = 5_003;
        var matrix = DecisionMatrix.ofRows(sample.rows(m, 3, 0, 1), sample.criteria(3));
        var weights = sample.weights(3);
        var sums = WeightedSum.of(matrix, weights).scores();
        var topsis = Topsis.of(matrix, weights);
        for (int i : new int[] {0, 1023, 1024, 2047, 2048, 4096, 5002}) {
            double sum = 0;
            for (int j = 0; j < 3; j++) {
                sum += weights.get(j) * matrix.get(i, j);
            }
            assertThat(sums.get(i)).isCloseTo(sum, within(1e-14));
            double closeness = topsis.dMinus().get(i)
                    / (topsis.dMinus().get(i) + topsis.dPlus().get(i));
            assertThat(topsis.closeness().get(i)).isEqualTo(closeness);
        }
        var regrets = Vikor.of(matrix, weights, 0.5);
        assertThat(regrets.r().get(5002))
                .isPositive()
                .isLessThanOrEqualTo(regrets.s().get(5002));
    }
}
