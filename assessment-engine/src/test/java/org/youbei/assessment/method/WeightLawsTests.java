package org.youbei.assessment.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.youbei.assessment.method.Close.assertClose;
import static org.youbei.assessment.method.Close.assertRefused;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.youbei.assessment.method.weighting.Combination;
import org.youbei.assessment.method.weighting.CombinedWeights;
import org.youbei.assessment.method.weighting.ConstantPolicy;
import org.youbei.assessment.method.weighting.CriticWeights;
import org.youbei.assessment.method.weighting.EntropyWeights;
import org.youbei.assessment.method.weighting.VariationWeights;
import org.youbei.assessment.method.weighting.WeightSources;

class WeightLawsTests {
    private static final List<Function<DecisionMatrix, Weights>> OBJECTIVE = List.of(
            matrix -> EntropyWeights.of(matrix).weights(),
            matrix -> CriticWeights.of(matrix).weights(),
            matrix -> VariationWeights.of(matrix).weights());

    private static final DecisionMatrix CONSTANT =
            DecisionMatrix.ofRows(new double[][] {{5, 1}, {5, 1}, {5, 1}}, two());

    private static List<Criterion> two() {
        return Criterion.numbered(List.of(Direction.MAX, Direction.MAX));
    }

    @Test
    void objectiveWeightsDoNotDependOnTheOrderOfUnits() {
        Sample.each(1_000, sample -> {
            var matrix = sample.matrix();
            var mixed = Sample.unitsInOrder(matrix, sample.permutation(matrix.units()));
            OBJECTIVE.forEach(method -> assertClose(
                    method.apply(mixed).toArray(), method.apply(matrix).toArray()));
        });
    }

    @Test
    void objectiveWeightsFollowTheOrderOfCriteria() {
        Sample.each(1_000, sample -> {
            var matrix = sample.matrix();
            int[] order = sample.permutation(matrix.size());
            var mixed = Sample.criteriaInOrder(matrix, order);
            OBJECTIVE.forEach(method -> assertClose(
                    method.apply(mixed).toArray(),
                    Sample.inOrder(method.apply(matrix).toArray(), order)));
        });
    }

    @Test
    void objectiveWeightsIgnoreTheUnitOfMeasurement() {
        Sample.each(1_000, sample -> {
            var matrix = sample.matrix();
            var scaled = Sample.moved(matrix, 1, sample.uniform(0.001, 1000), 0);
            OBJECTIVE.forEach(method -> assertClose(
                    method.apply(scaled).toArray(), method.apply(matrix).toArray()));
        });
    }

    @Test
    void criticIgnoresAnAddedConstantAndEntropyDoesNot() {
        Sample.each(500, sample -> {
            var matrix = sample.matrix();
            var shifted = Sample.moved(matrix, 0, 1, 50);
            assertClose(
                    1e-11,
                    CriticWeights.of(shifted).weights().toArray(),
                    CriticWeights.of(matrix).weights().toArray());
            assertThat(EntropyWeights.of(shifted).weights().get(0))
                    .isLessThan(EntropyWeights.of(matrix).weights().get(0));
        });
    }

    @Test
    void sumsToOne() {
        Sample.each(1_000, sample -> {
            var matrix = sample.matrix();
            OBJECTIVE.forEach(method ->
                    assertThat(Arithmetic.sum(method.apply(matrix).toArray())).isCloseTo(1, within(1e-12)));
        });
    }

    @Test
    void entropyMatchesItsDefinition() {
        Sample.each(500, sample -> {
            var matrix = sample.matrix();
            var entropy = EntropyWeights.of(matrix);
            for (int j = 0; j < matrix.size(); j++) {
                double sum = matrix.column(j).sum();
                double e = 0;
                for (int i = 0; i < matrix.units(); i++) {
                    double p = matrix.get(i, j) / sum;
                    e -= p * Math.log(p) / Math.log(matrix.units());
                }
                assertThat(entropy.entropy().get(j)).isCloseTo(e, within(1e-13));
                assertThat(entropy.divergence().get(j)).isCloseTo(1 - e, within(1e-13));
            }
        });
    }

    @Test
    void entropyGivesAConstantCriterionExactlyNothing() {
        var matrix = DecisionMatrix.ofRows(new double[][] {{0.1, 1}, {0.1, 2}, {0.1, 0}}, two());
        var entropy = EntropyWeights.of(matrix);
        assertThat(entropy.divergence().get(0)).isZero();
        assertClose(entropy.weights().toArray(), 0, 1);
        assertThat(entropy.entropy().get(0)).isEqualTo(1);
    }

    @Test
    void entropyRefusesWhatItCannotShareOut() {
        var negative = DecisionMatrix.ofRows(new double[][] {{1, 1}, {2, -3}}, two());
        var zero = DecisionMatrix.ofRows(new double[][] {{1, 0}, {2, 0}}, two());
        var single = DecisionMatrix.ofRows(new double[][] {{1, 2}}, two());
        assertRefused(() -> EntropyWeights.of(negative), RefusalCode.NEGATIVE_VALUE, "matrix[1][1]");
        assertRefused(() -> EntropyWeights.of(zero), RefusalCode.ZERO_SUM, "matrix[*][1]");
        assertRefused(() -> EntropyWeights.of(single), RefusalCode.SINGLE_UNIT, "matrix");
        assertRefused(() -> EntropyWeights.of(CONSTANT), RefusalCode.ALL_EQUAL, "matrix");
    }

    @Test
    void entropyGivesEqualWeightsOrShiftsOnlyWhenAsked() {
        var equal = EntropyWeights.of(CONSTANT, 0, ConstantPolicy.EQUAL_WEIGHTS);
        assertClose(equal.weights().toArray(), 0.5, 0.5);
        var negative = DecisionMatrix.ofRows(new double[][] {{1, 1}, {2, -3}}, two());
        var raised = DecisionMatrix.ofRows(new double[][] {{5, 5}, {6, 1}}, two());
        var shifted = EntropyWeights.of(negative, 4, ConstantPolicy.REFUSE);
        assertThat(shifted.weights()).isEqualTo(EntropyWeights.of(raised).weights());
        assertThat(shifted.explanation().steps()).anyMatch(step -> step.name().equals("shift"));
    }

    @Test
    void criticLeavesAConstantCriterionOut() {
        Sample.each(300, sample -> {
            var matrix = sample.matrix();
            var constant = Sample.moved(matrix, 0, 0, 7);
            var critic = CriticWeights.of(constant);
            int[] rest = java.util.stream.IntStream.range(1, matrix.size()).toArray();
            assertThat(critic.weights().get(0)).isZero();
            assertThat(critic.correlation().isDefined(0, 1)).isFalse();
            if (rest.length > 1) {
                assertClose(
                        Sample.inOrder(critic.weights().toArray(), rest),
                        CriticWeights.of(Sample.criteriaInOrder(constant, rest))
                                .weights()
                                .toArray());
            }
        });
    }

    @Test
    void criticKnowsItsLimits() {
        var one = DecisionMatrix.ofRows(new double[][] {{1}, {2}, {4}}, Criterion.numbered(List.of(Direction.MIN)));
        var together = DecisionMatrix.ofRows(new double[][] {{1, 3}, {2, 6}, {5, 15}}, two());
        assertThat(CriticWeights.of(one).weights()).isEqualTo(Weights.equal(1));
        assertRefused(() -> CriticWeights.of(together), RefusalCode.ZERO_SUM, "matrix");
        assertRefused(() -> CriticWeights.of(CONSTANT), RefusalCode.ALL_EQUAL, "matrix");
        var pair = DecisionMatrix.ofRows(new double[][] {{1, 5}, {2, 1}}, two());
        assertThat(CriticWeights.of(pair).onlyTwoUnits()).isTrue();
        assertThat(CriticWeights.of(together.criteria().size() == 2 ? threeUnits() : pair)
                        .onlyTwoUnits())
                .isFalse();
    }

    private static DecisionMatrix threeUnits() {
        return DecisionMatrix.ofRows(new double[][] {{1, 5}, {2, 1}, {0, 2}}, two());
    }

    @Test
    void criticMinDirectionTurnsTheCorrelation() {
        double[][] rows = {{1, 5}, {2, 1}, {0, 2}};
        var up = CriticWeights.of(DecisionMatrix.ofRows(rows, two()));
        var mixed = CriticWeights.of(
                DecisionMatrix.ofRows(rows, Criterion.numbered(List.of(Direction.MAX, Direction.MIN))));
        assertThat(mixed.correlation().get(0, 1)).isCloseTo(-up.correlation().get(0, 1), within(1e-14));
        assertThat(up.correlation().get(0, 0)).isEqualTo(1);
    }

    /** More rows than one tile of the correlation, and a remainder after the groups of four. */
    @Test
    void criticMatchesTheDirectFormulaOnManyUnits() {
        Sample.each(20, sample -> {
            int m = sample.between(130, 205);
            var matrix = DecisionMatrix.ofRows(sample.rows(m, 3, -1, 1), sample.criteria(3));
            var critic = CriticWeights.of(matrix);
            double sign = matrix.direction(0) == matrix.direction(2) ? 1 : -1;
            assertThat(critic.correlation().get(0, 2)).isCloseTo(sign * correlation(matrix, 0, 2), within(1e-12));
        });
    }

    private static double correlation(DecisionMatrix matrix, int a, int b) {
        double meanA = matrix.column(a).mean();
        double meanB = matrix.column(b).mean();
        double cross = 0;
        for (int i = 0; i < matrix.units(); i++) {
            cross += (matrix.get(i, a) - meanA) * (matrix.get(i, b) - meanB);
        }
        return cross
                / Math.sqrt(
                        matrix.column(a).sumOfSquares(meanA) * matrix.column(b).sumOfSquares(meanB));
    }

    @Test
    void variationRefusesAMeanOfZero() {
        var zero = DecisionMatrix.ofRows(new double[][] {{1, 0.1}, {2, 0.2}, {1, -0.3}}, two());
        assertRefused(() -> VariationWeights.of(zero), RefusalCode.ZERO_SUM, "matrix[*][1]");
        assertRefused(() -> VariationWeights.of(CONSTANT), RefusalCode.ALL_EQUAL, "matrix");
        var plain = DecisionMatrix.ofRows(new double[][] {{1, 2}, {3, 2}, {2, 2}}, two());
        assertClose(VariationWeights.of(plain).variation().toArray(), 0.5, 0);
        assertClose(VariationWeights.of(plain).weights().toArray(), 1, 0);
    }

    @Test
    void combinationsStayBetweenTheirSources() {
        Sample.each(1_000, sample -> {
            var sources = sources(sample, sample.between(2, 4), sample.between(2, 8));
            var linear = CombinedWeights.linear(sources, sample.weights(sources.size()));
            var game = CombinedWeights.gameTheory(sources, Combination.GAME_THEORY);
            assertBetween(sources, linear.weights());
            assertBetween(sources, game.weights());
            assertThat(game.alpha()).isNotNull();
            assertThat(game.alpha().stream().min().orElseThrow()).isNotNegative();
            assertThat(game.alpha().stream().sum()).isCloseTo(1, within(1e-12));
        });
    }

    private static WeightSources sources(Sample sample, int count, int size) {
        return new WeightSources(java.util.stream.IntStream.range(0, count)
                .mapToObj(_ -> sample.weights(size).figures())
                .toList());
    }

    private static void assertBetween(WeightSources sources, Weights combined) {
        for (int j = 0; j < combined.size(); j++) {
            int criterion = j;
            var values = sources.vectors().stream()
                    .mapToDouble(each -> each.get(criterion))
                    .summaryStatistics();
            assertThat(combined.get(j)).isBetween(values.getMin() - 1e-12, values.getMax() + 1e-12);
        }
    }

    /** The constrained coefficients must be the best among those that are not negative. */
    @Test
    void gameTheorySolvesTheConstrainedProblem() {
        Sample.each(1_000, sample -> {
            var sources = sources(sample, sample.between(2, 4), sample.between(2, 6));
            var game = CombinedWeights.gameTheory(sources, Combination.GAME_THEORY);
            double[] raw = java.util.Objects.requireNonNull(game.coefficients()).toArray();
            double best = deviation(sources, raw);
            for (int trial = 0; trial < 20; trial++) {
                double[] other = sample.numbers(raw.length, 0, 2);
                assertThat(deviation(sources, other)).isGreaterThanOrEqualTo(best - 1e-12);
            }
        });
    }

    private static double deviation(WeightSources sources, double[] alpha) {
        double sum = 0;
        for (int a = 0; a < alpha.length; a++) {
            sum -= sources.product(a, a) * alpha[a];
            for (int b = 0; b < alpha.length; b++) {
                sum += alpha[a] * alpha[b] * sources.product(a, b) / 2;
            }
        }
        return sum;
    }

    @Test
    void gameTheorySharesEquallyAmongIdenticalSources() {
        Sample.each(200, sample -> {
            var vector = sample.weights(5).figures();
            var game = CombinedWeights.gameTheory(
                    new WeightSources(List.of(vector, vector, vector)), Combination.GAME_THEORY);
            assertThat(game.alpha()).isNotNull();
            assertClose(game.alpha().toArray(), 1 / 3.0, 1 / 3.0, 1 / 3.0);
            assertClose(game.weights().toArray(), vector.toArray());
        });
    }

    @Test
    void gameTheoryRefusesDependentSourcesOnlyWhenUnconstrained() {
        var sources = new WeightSources(
                List.of(Figures.of(0.2, 0.3, 0.5), Figures.of(0.4, 0.5, 0.1), Figures.of(0.3, 0.4, 0.3)));
        assertRefused(
                () -> CombinedWeights.gameTheory(sources, Combination.GAME_THEORY_SUM),
                RefusalCode.SINGULAR,
                "weights");
        assertBetween(
                sources,
                CombinedWeights.gameTheory(sources, Combination.GAME_THEORY).weights());
    }

    @Test
    void productsReportTheCriteriaTheyRemove() {
        var sources = new WeightSources(List.of(Figures.of(0.5, 0.5, 0), Figures.of(0.2, 0.3, 0.5)));
        var product = CombinedWeights.multiplied(sources, Combination.PRODUCT);
        assertClose(product.weights().toArray(), 0.4, 0.6, 0);
        assertThat(product.killed()).isEqualTo(Figures.of(2));
        var geometric = CombinedWeights.multiplied(sources, Combination.GEOMETRIC);
        double a = Math.sqrt(0.1);
        double b = Math.sqrt(0.15);
        assertClose(geometric.weights().toArray(), a / (a + b), b / (a + b), 0);
        var nothing = new WeightSources(List.of(Figures.of(1, 0), Figures.of(0, 1)));
        assertRefused(() -> CombinedWeights.multiplied(nothing, Combination.PRODUCT), RefusalCode.ZERO_SUM, "weights");
    }

    @Test
    void sourcesMayBeRoundedAndNotMore() {
        assertThat(new WeightSources(List.of(Figures.of(0.333, 0.333, 0.333))).size())
                .isEqualTo(1);
        assertRefused(
                () -> new WeightSources(List.of(Figures.of(1), Figures.of(0.98))),
                RefusalCode.WEIGHTS_SUM,
                "weights[1]");
        assertRefused(
                () -> new WeightSources(List.of(Figures.of(1), Figures.of(0.5, 0.5))),
                RefusalCode.SIZE_MISMATCH,
                "weights[1]");
        assertRefused(() -> new WeightSources(List.of()), RefusalCode.EMPTY, "weights");
        var sources = new WeightSources(List.of(Figures.of(0.6, 0.4), Figures.of(0.5, 0.5)));
        assertRefused(() -> CombinedWeights.linear(sources, Weights.equal(3)), RefusalCode.SIZE_MISMATCH, "theta");
        assertClose(
                CombinedWeights.linear(sources, Weights.of(0.25, 0.75))
                        .weights()
                        .toArray(),
                0.525,
                0.475);
    }

    @Test
    void weightsCannotHoldAnythingElse() {
        assertRefused(() -> Weights.of(0.5, 0.6), RefusalCode.WEIGHTS_SUM, "weights");
        assertRefused(() -> Weights.of(0.5, 0.5 + 1e-11), RefusalCode.WEIGHTS_SUM, "weights");
        assertRefused(() -> Weights.of(1.5, -0.5), RefusalCode.NEGATIVE_WEIGHT, "weights[1]");
        assertRefused(() -> Weights.of(), RefusalCode.EMPTY, "weights");
        assertRefused(() -> Weights.of(0, 0), RefusalCode.ZERO_SUM, "weights");
        assertRefused(() -> Weights.of(Double.NaN, 1), RefusalCode.NOT_FINITE, "weights[0]");
        assertRefused(() -> Weights.equal(0), RefusalCode.EMPTY, "weights");
        assertRefused(() -> Weights.equal(2).forCriteria(3), RefusalCode.SIZE_MISMATCH, "weights");
        assertClose(Weights.normalised(1e308, 1e308, 1e308, 1e308).toArray(), 0.25, 0.25, 0.25, 0.25);
        assertThat(Weights.of(0.5, 0.5)).isEqualTo(Weights.equal(2)).hasSameHashCodeAs(Weights.equal(2));
        assertThat(Arrays.stream(Weights.of(0.25, 0.75).toArray()).sum()).isEqualTo(1);
    }
}
