package org.youbei.assessment.method.weighting;

import java.util.Locale;
import java.util.stream.Collectors;
import org.youbei.assessment.method.DecisionMatrix;

/** The directions of a matrix as words for an explanation. */
final class Directions {
    private Directions() {}

    static String print(DecisionMatrix matrix) {
        return matrix.criteria().stream()
                .map(criterion -> criterion.direction().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
