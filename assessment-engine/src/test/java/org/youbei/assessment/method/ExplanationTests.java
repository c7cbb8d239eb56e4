package org.youbei.assessment.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.youbei.assessment.method.Close.assertClose;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.youbei.assessment.method.scoring.Scaling;
import org.youbei.assessment.method.scoring.Topsis;
import org.youbei.assessment.method.scoring.Vikor;
import org.youbei.assessment.method.scoring.WeightPlacement;

/** The steps of an explanation must lead to the result by hand. */
class ExplanationTests {
    private static Shown step(Explained result, String name) {
        return result.explanation().steps().stream()
                .filter(step -> step.name().equals(name))
                .findFirst()
                .orElseThrow()
                .value();
    }

    private static double[] series(Explained result, String name) {
        return ((Shown.Series) step(result, name)).values().toArray();
    }

    private static double[][] table(Explained result, String name) {
        return ((Shown.Table) step(result, name)).rows().toArrays();
    }

    @Test
    void topsisDistancesFollowFromTheWeightedMatrixAndTheIdeals() {
        Sample.each(500, sample -> {
            var matrix = sample.matrix();
            for (var scaling : Scaling.values()) {
                for (var placement : WeightPlacement.values()) {
                    var topsis = Topsis.of(matrix, sample.weights(matrix.size()), scaling, placement);
                    double[][] weighted = table(topsis, "weighted");
                    double[] ideal = series(topsis, "ideal");
                    double[] anti = series(topsis, "antiIdeal");
                    for (int i = 0; i < matrix.units(); i++) {
                        assertThat(topsis.dPlus().get(i)).isCloseTo(distance(weighted[i], ideal), within(1e-9));
                        assertThat(topsis.dMinus().get(i)).isCloseTo(distance(weighted[i], anti), within(1e-9));
                    }
                }
            }
        });
    }

    private static double distance(double[] row, double[] ideal) {
        double sum = 0;
        for (int j = 0; j < row.length; j++) {
            sum += (row[j] - ideal[j]) * (row[j] - ideal[j]);
        }
        return Math.sqrt(sum);
    }

    @Test
    void topsisShowsTheNormsOfTheValuesAsTyped() {
        var criteria = Criterion.numbered(List.of(Direction.MAX, Direction.MIN, Direction.MAX));
        for (double unit : new double[] {1, 0x1p500, 0x1p-500}) {
            var matrix = DecisionMatrix.ofRows(new double[][] {{3 * unit, 1, 0}, {4 * unit, 2, 0}}, criteria);
            var topsis = Topsis.of(matrix, Weights.of(0.5, 0.25, 0.25));
            var norms = ((Shown.Series) step(topsis, "norms")).values();
            assertThat(norms.get(0)).isEqualTo(5 * unit);
            assertThat(norms.isDefined(2)).isFalse();
            assertClose(table(topsis, "weighted")[0], 0.3, 0.25 / Math.sqrt(5), 0);
            assertClose(series(topsis, "best"), 4 * unit, 1, 0);
            assertClose(series(topsis, "worst"), 3 * unit, 2, 0);
            assertClose(series(topsis, "ideal"), 0.4, 0.25 / Math.sqrt(5), 0);
        }
    }

    @Test
    void vikorFollowsFromItsBestAndWorstValues() {
        Sample.each(500, sample -> {
            var matrix = sample.matrix();
            var weights = sample.weights(matrix.size());
            double v = sample.uniform(0, 1);
            var vikor = Vikor.of(matrix, weights, v);
            double[] best = series(vikor, "best");
            double[] worst = series(vikor, "worst");
            for (int i = 0; i < matrix.units(); i++) {
                double s = 0;
                double r = 0;
                for (int j = 0; j < matrix.size(); j++) {
                    double regret = weights.get(j) * (best[j] - matrix.get(i, j)) / (best[j] - worst[j]);
                    s += regret;
                    r = Math.max(r, regret);
                }
                assertThat(vikor.s().get(i)).isCloseTo(s, within(1e-12));
                assertThat(vikor.r().get(i)).isCloseTo(r, within(1e-12));
            }
            var sums = vikor.s().stream().summaryStatistics();
            var regrets = vikor.r().stream().summaryStatistics();
            double q = v * (vikor.s().get(0) - sums.getMin()) / (sums.getMax() - sums.getMin())
                    + (1 - v) * (vikor.r().get(0) - regrets.getMin()) / (regrets.getMax() - regrets.getMin());
            assertThat(vikor.q().get(0)).isCloseTo(q, within(1e-9));
        });
    }

    @Test
    void printsAWorkedExampleInBothLanguages() {
        var criteria = Criterion.numbered(List.of(Direction.MAX));
        var topsis = Topsis.of(DecisionMatrix.ofRows(new double[][] {{3}, {4}}, criteria), Weights.equal(1));
        assertThat(topsis.explanation().worked(Locale.ENGLISH))
                .startsWith("TOPSIS\n1. Matrix: \n     3\n     4\n")
                .contains("Norm of each column: 5\n")
                .contains("Ranks: 2  1\n");
        assertThat(topsis.explanation().worked(Locale.ROOT))
                .contains("各列范数: 5\n")
                .contains("名次: 2  1\n");
    }
}
