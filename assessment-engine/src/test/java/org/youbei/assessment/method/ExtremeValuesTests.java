package org.youbei.assessment.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.youbei.assessment.method.grading.PeerGrades;
import org.youbei.assessment.method.grading.Ranks;
import org.youbei.assessment.method.robustness.MonteCarlo;
import org.youbei.assessment.method.robustness.Scoring;
import org.youbei.assessment.method.robustness.WeightStability;
import org.youbei.assessment.method.scoring.BackwardCloud;
import org.youbei.assessment.method.scoring.GreyRelational;
import org.youbei.assessment.method.scoring.Normalisation;
import org.youbei.assessment.method.scoring.Scaling;
import org.youbei.assessment.method.scoring.Topsis;
import org.youbei.assessment.method.scoring.Vikor;
import org.youbei.assessment.method.scoring.WeightPlacement;
import org.youbei.assessment.method.scoring.WeightedSum;
import org.youbei.assessment.method.trend.Trend;
import org.youbei.assessment.method.weighting.CriticWeights;
import org.youbei.assessment.method.weighting.EntropyWeights;
import org.youbei.assessment.method.weighting.VariationWeights;

/** Whatever finite numbers come in, a method answers with finite numbers or refuses; it never fails and never says NaN. */
class ExtremeValuesTests {
    private static final double[] VALUES = {
        0,
        -0.0,
        1,
        -1,
        0.1,
        1e308,
        -1e308,
        Double.MAX_VALUE,
        1e-308,
        Double.MIN_VALUE,
        -Double.MIN_VALUE,
        1e155,
        1e-170,
        3,
        3
    };

    @Test
    void everyMethodAnswersOrRefuses() {
        Sample.each(3_000, sample -> {
            int n = sample.between(1, 4);
            double[][] rows = new double[sample.between(1, 5)][n];
            for (double[] row : rows) {
                for (int j = 0; j < n; j++) {
                    row[j] = VALUES[sample.between(0, VALUES.length - 1)];
                }
            }
            var matrix = DecisionMatrix.ofRows(rows, sample.criteria(n));
            var weights = sample.weights(n);
            computations(matrix, weights).forEach(ExtremeValuesTests::check);
        });
    }

    private static List<Supplier<Explained>> computations(DecisionMatrix matrix, Weights weights) {
        return List.of(
                () -> EntropyWeights.of(matrix),
                () -> CriticWeights.of(matrix),
                () -> VariationWeights.of(matrix),
                () -> WeightedSum.of(matrix, weights),
                () -> Topsis.of(matrix, weights),
                () -> Topsis.of(matrix, weights, Scaling.MIN_MAX, WeightPlacement.DISTANCE),
                () -> Topsis.of(matrix, weights, Scaling.NONE, WeightPlacement.MATRIX),
                () -> Vikor.of(matrix, weights, 0.5),
                () -> GreyRelational.of(matrix, weights, 0.5),
                () -> Normalisation.ofPeers(matrix),
                () -> WeightStability.of(matrix, weights),
                () -> MonteCarlo.of(Scoring.TOPSIS, matrix, weights, 3, 0.01, 1),
                () -> PeerGrades.of(Figures.of(matrix.row(0))),
                () -> BackwardCloud.of(Figures.of(matrix.row(0))),
                () -> Trend.of(Figures.of(matrix.row(0))));
    }

    private static void check(Supplier<Explained> computation) {
        switch (Answer.of(computation)) {
            case Answer.Given<Explained>(var result) -> {
                assertThat(result.toString()).doesNotContain("NaN", "Infinity");
                var worked = Answer.of(() -> result.explanation().worked(Locale.ENGLISH));
                if (worked instanceof Answer.Given<String>(var text)) {
                    assertThat(text).doesNotContain("NaN", "Infinity");
                }
            }
            case Answer.Refused<Explained>(var refusal) ->
                assertThat(refusal.en()).isNotBlank();
        }
    }

    @Test
    void hugeAndTinyValuesKeepTheirMeaning() {
        var criteria = Criterion.numbered(List.of(Direction.MAX, Direction.MIN));
        var plain = DecisionMatrix.ofRows(new double[][] {{1, 4}, {2, 5}, {3, 9}}, criteria);
        var huge = DecisionMatrix.ofRows(
                new double[][] {{0x1p1000, 4 * 0x1p-1000}, {2 * 0x1p1000, 5 * 0x1p-1000}, {3 * 0x1p1000, 9 * 0x1p-1000}
                },
                criteria);
        var weights = Weights.of(0.4, 0.6);
        assertThat(Topsis.of(huge, weights).closeness())
                .isEqualTo(Topsis.of(plain, weights).closeness());
        assertThat(Vikor.of(huge, weights, 0.5).q())
                .isEqualTo(Vikor.of(plain, weights, 0.5).q());
        assertThat(EntropyWeights.of(huge).weights())
                .isEqualTo(EntropyWeights.of(plain).weights());
        assertThat(CriticWeights.of(huge).weights())
                .isEqualTo(CriticWeights.of(plain).weights());
        assertThat(GreyRelational.of(huge, weights, 0.5).grade())
                .isEqualTo(GreyRelational.of(plain, weights, 0.5).grade());
        assertThat(VariationWeights.of(huge).weights())
                .isEqualTo(VariationWeights.of(plain).weights());
    }

    @Test
    void tinyWeightsStillTellUnitsApart() {
        var criteria = Criterion.numbered(List.of(Direction.MAX, Direction.MAX));
        var matrix = DecisionMatrix.ofRows(new double[][] {{7, 1}, {7, 2}}, criteria);
        var topsis = Topsis.of(matrix, Weights.of(1, 1e-200));
        assertThat(topsis.closeness()).isEqualTo(Figures.of(0, 1));
        assertThat(topsis.dPlus().get(0)).isBetween(4e-201, 5e-201);
    }

    @Test
    void sumsSurviveCancellationAndOverflow() {
        assertThat(Arithmetic.sum(1, 1e100, 1, -1e100)).isEqualTo(2);
        assertThat(Arithmetic.mean(1.7e308, 1.7e308, 1.7e308)).isCloseTo(1.7e308, withPercentage(1e-10));
        assertThat(Arithmetic.sampleStd(new double[] {1e308, -1e308}, 0))
                .isCloseTo(Math.sqrt(2) * 1e308, withPercentage(1e-10));
        assertThat(Arithmetic.sampleStd(new double[] {1e-200, 3e-200}, 2e-200))
                .isCloseTo(Math.sqrt(2) * 1e-200, withPercentage(1e-10));
        assertThat(Arithmetic.exponent(0, 0)).isZero();
        assertThat(Arithmetic.scaledToUnit(6, -3)).containsExactly(0.75, -0.375);
        assertThat(Arithmetic.tied(1e-320, 0)).isFalse();
        assertThat(Arithmetic.print(0.1 + 0.2)).isEqualTo("0.3");
        assertThat(Arithmetic.print(1e-9)).isEqualTo("1E-9");
        assertThat(Arithmetic.print(120)).isEqualTo("120");
    }

    @Test
    void undefinedEntriesAreNotNumbers() {
        var figures = Figures.of(1, Double.NaN);
        assertThat(figures.isDefined(1)).isFalse();
        org.assertj.core.api.Assertions.assertThatIllegalStateException().isThrownBy(() -> figures.get(1));
        org.assertj.core.api.Assertions.assertThatIllegalStateException().isThrownBy(figures::toArray);
        assertThat(figures.toString()).isEqualTo("[1.0, –]");
        Close.assertRefused(() -> Figures.of(1, Double.POSITIVE_INFINITY), RefusalCode.OVERFLOW, "[1]");
        assertThat(Ranks.competition(figures).places().isDefined(1)).isFalse();
        assertThat(Figures.of(1, 2)).hasSameHashCodeAs(Figures.of(1, 2)).isNotEqualTo(figures);
    }

    @Test
    void matricesKnowTheirShape() {
        var criteria = Criterion.numbered(List.of(Direction.MAX, Direction.MIN));
        Close.assertRefused(() -> DecisionMatrix.ofRows(new double[0][], criteria), RefusalCode.EMPTY, "matrix");
        Close.assertRefused(() -> DecisionMatrix.ofRows(new double[][] {{}}, criteria), RefusalCode.EMPTY, "matrix");
        Close.assertRefused(
                () -> DecisionMatrix.ofRows(new double[][] {{1, 2}, {1}}, criteria), RefusalCode.RAGGED, "matrix[1]");
        Close.assertRefused(
                () -> DecisionMatrix.ofRows(new double[][] {{1, 2, 3}}, criteria),
                RefusalCode.SIZE_MISMATCH,
                "directions");
        Close.assertRefused(
                () -> DecisionMatrix.ofRows(new double[][] {{1, Double.NaN}}, criteria),
                RefusalCode.NOT_FINITE,
                "matrix[0][1]");
        Close.assertRefused(
                () -> DecisionMatrix.ofColumns(new double[] {1, 2, 3}, criteria),
                RefusalCode.SIZE_MISMATCH,
                "directions");
        Close.assertRefused(
                () -> DecisionMatrix.ofColumns(new double[] {1, 2, 3, Double.NaN}, criteria),
                RefusalCode.NOT_FINITE,
                "matrix[1][1]");
        Close.assertRefused(() -> DecisionMatrix.ofColumns(new double[0], criteria), RefusalCode.EMPTY, "matrix");
        var matrix = DecisionMatrix.ofColumns(new double[] {1, 2, 3, 4}, criteria);
        assertThat(matrix.get(1, 0)).isEqualTo(2);
        assertThat(matrix.row(1)).containsExactly(2, 4);
        assertThat(matrix.grid().toArrays()).isDeepEqualTo(new double[][] {{1, 3}, {2, 4}});
        assertThat(criteria.get(1).name()).isEqualTo("C2");
    }
}
