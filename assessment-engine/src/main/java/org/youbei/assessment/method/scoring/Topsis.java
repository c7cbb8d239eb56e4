package org.youbei.assessment.method.scoring;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.youbei.assessment.method.DecisionMatrix;
import org.youbei.assessment.method.Explained;
import org.youbei.assessment.method.Explanation;
import org.youbei.assessment.method.Figures;
import org.youbei.assessment.method.RefusalCode;
import org.youbei.assessment.method.RefusedInput;
import org.youbei.assessment.method.Weights;
import org.youbei.assessment.method.grading.Ranks;

/**
 * TOPSIS: closeness D⁻/(D⁺ + D⁻) to the best and worst values, higher is better.
 *
 * @param anchors fixed best and worst values; null takes them from the peers
 */
public record Topsis(
        DecisionMatrix matrix,
        Weights weights,
        Scaling scaling,
        WeightPlacement placement,
        @Nullable Anchors anchors,
        Figures dPlus,
        Figures dMinus,
        Figures closeness)
        implements Explained {
    /** Hwang and Yoon's variant: vector normalisation, weights on the matrix. */
    public static Topsis of(DecisionMatrix matrix, Weights weights) {
        return of(matrix, weights, Scaling.VECTOR, WeightPlacement.MATRIX);
    }

    /** Refuses SINGLE_UNIT, SIZE_MISMATCH, and ALL_EQUAL when no weighted criterion tells the units apart. */
    public static Topsis of(DecisionMatrix matrix, Weights weights, Scaling scaling, WeightPlacement placement) {
        var distances = TopsisDistances.of(matrix.ofPeers(), scaling, null);
        return finished(matrix, weights, scaling, placement, null, distances);
    }

    /** Against fixed anchors (min–max scaling), where another unit cannot change the score of this one. Refuses OUT_OF_RANGE. */
    public static Topsis anchored(DecisionMatrix matrix, Weights weights, Anchors anchors, WeightPlacement placement) {
        Normalisation.fixed(matrix, anchors);
        var distances = TopsisDistances.of(matrix, Scaling.MIN_MAX, anchors);
        return finished(matrix, weights, Scaling.MIN_MAX, placement, anchors, distances);
    }

    private static Topsis finished(
            DecisionMatrix matrix,
            Weights weights,
            Scaling scaling,
            WeightPlacement placement,
            @Nullable Anchors anchors,
            TopsisDistances distances) {
        weights.forCriteria(matrix.size());
        double[] plus = new double[matrix.units()];
        double[] minus = new double[matrix.units()];
        distances.measure(weights, placement, plus, minus);
        double[] closeness = new double[plus.length];
        for (int i = 0; i < plus.length; i++) {
            closeness[i] = closeness(plus[i], minus[i]);
        }
        return new Topsis(
                matrix,
                weights,
                scaling,
                placement,
                anchors,
                Figures.owning(plus),
                Figures.owning(minus),
                Figures.owning(closeness));
    }

    /** Halves keep the sum of two large distances in range. */
    static double closeness(double plus, double minus) {
        double sum = plus + minus;
        if (sum == 0) {
            throw new RefusedInput(RefusalCode.ALL_EQUAL, "matrix");
        }
        return Double.isInfinite(sum) ? minus / 2 / (plus / 2 + minus / 2) : minus / sum;
    }

    public Ranks ranks() {
        return Ranks.competition(closeness);
    }

    @Override
    public Explanation explanation() {
        var distances = TopsisDistances.of(matrix, scaling, anchors);
        var factors = Figures.owning(distances.shown(weights, placement, scaling));
        return Explanation.of("topsis")
                .with("matrix", matrix.grid())
                .with("directions", Shapes.directions(matrix))
                .with("normalisation", scaling.key())
                .with("anchors", anchors == null ? "peers" : "fixed")
                .with("norms", distances.norms())
                .with("weights", weights)
                .with("weightPlacement", placement.key())
                .with("factors", factors)
                .with("weighted", Shapes.scaled(matrix, factors, distances.offsets(scaling)))
                .with("best", distances.best())
                .with("worst", distances.worst())
                .with("ideal", weighted(distances, factors, true))
                .with("antiIdeal", weighted(distances, factors, false))
                .with("dPlus", dPlus)
                .with("dMinus", dMinus)
                .with("closeness", closeness)
                .with("rank", ranks().places());
    }

    private Figures weighted(TopsisDistances distances, Figures factors, boolean ideal) {
        var end = ideal ? distances.best() : distances.worst();
        var offsets = distances.offsets(scaling);
        return Figures.of(IntStream.range(0, matrix.size())
                .mapToDouble(j -> (end.get(j) - offsets.get(j)) * factors.get(j))
                .toArray());
    }
}
