package org.youbei.assessment.method.scoring;

import java.util.stream.IntStream;
import org.youbei.assessment.method.Arithmetic;
import org.youbei.assessment.method.DecisionMatrix;
import org.youbei.assessment.method.Explained;
import org.youbei.assessment.method.Explanation;
import org.youbei.assessment.method.Figures;
import org.youbei.assessment.method.Grid;
import org.youbei.assessment.method.RefusalCode;
import org.youbei.assessment.method.RefusedInput;
import org.youbei.assessment.method.Weights;
import org.youbei.assessment.method.grading.Ranks;

/**
 * Grey relational analysis against the best value of each criterion, min–max normalised: ξ = (min + ζ·max)/(D + ζ·max), grade Σwξ, higher
 * is better. A constant criterion is everywhere at its best (D = 0).
 *
 * @param zeta distinguishing coefficient, 0 &lt; ζ ≤ 1
 * @param differences D = |1 − z|, a row per unit
 */
public record GreyRelational(
        DecisionMatrix matrix, Weights weights, double zeta, Grid differences, Grid coefficients, Figures grade)
        implements Explained {
    /** Refuses SINGLE_UNIT, SIZE_MISMATCH, and OUT_OF_RANGE for ζ. */
    public static GreyRelational of(DecisionMatrix matrix, Weights weights, double zeta) {
        weights.forCriteria(matrix.ofPeers().size());
        if (!(zeta > 0 && zeta <= 1)) {
            throw new RefusedInput(RefusalCode.OUT_OF_RANGE, "zeta", Arithmetic.print(zeta), "0", "1");
        }
        var differences = differences(matrix.conditioned());
        double min = extreme(differences, false);
        double max = extreme(differences, true);
        var coefficients = new Grid(differences.rows().stream()
                .map(row -> Figures.owning(row.stream()
                        .map(d -> max == 0 ? 1 : (min + zeta * max) / (d + zeta * max))
                        .toArray()))
                .toList());
        var grade = Figures.owning(coefficients.rows().stream()
                .mapToDouble(row -> IntStream.range(0, row.size())
                        .mapToDouble(j -> weights.get(j) * row.get(j))
                        .reduce(0, Double::sum))
                .toArray());
        return new GreyRelational(matrix, weights, zeta, differences, coefficients, grade);
    }

    private static Grid differences(DecisionMatrix matrix) {
        var anchors = Anchors.ofPeers(matrix);
        return new Grid(IntStream.range(0, matrix.units())
                .mapToObj(i -> Figures.owning(IntStream.range(0, matrix.size())
                        .mapToDouble(
                                j -> Math.abs(anchors.best(matrix, j) - matrix.get(i, j)) * anchors.inverseRange(j))
                        .toArray()))
                .toList());
    }

    private static double extreme(Grid differences, boolean largest) {
        var extremes = differences.rows().stream()
                .mapToDouble(row -> (largest ? row.stream().max() : row.stream().min()).orElseThrow());
        return (largest ? extremes.max() : extremes.min()).orElseThrow();
    }

    public Ranks ranks() {
        return Ranks.competition(grade);
    }

    @Override
    public Explanation explanation() {
        return Explanation.of("gra")
                .with("matrix", matrix.grid())
                .with("directions", Shapes.directions(matrix))
                .with("normalisation", "min-max")
                .with("differences", differences)
                .with("zeta", zeta)
                .with("coefficients", coefficients)
                .with("weights", weights)
                .with("grade", grade)
                .with("rank", ranks().places());
    }
}
