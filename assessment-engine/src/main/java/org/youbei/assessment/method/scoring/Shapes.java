package org.youbei.assessment.method.scoring;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.youbei.assessment.method.DecisionMatrix;
import org.youbei.assessment.method.Figures;
import org.youbei.assessment.method.Grid;

/** Intermediate tables of a score, made only when an explanation is asked for. */
final class Shapes {
    private Shapes() {}

    static String directions(DecisionMatrix matrix) {
        return matrix.criteria().stream()
                .map(criterion -> criterion.direction().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    /** (x − offset)·factor, a row per unit. */
    static Grid scaled(DecisionMatrix matrix, Figures factors, Figures offsets) {
        return new Grid(IntStream.range(0, matrix.units())
                .mapToObj(i -> Figures.owning(IntStream.range(0, matrix.size())
                        .mapToDouble(j -> (matrix.get(i, j) - offsets.get(j)) * factors.get(j))
                        .toArray()))
                .toList());
    }
}
