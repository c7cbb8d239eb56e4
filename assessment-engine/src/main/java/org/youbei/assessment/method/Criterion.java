package org.youbei.assessment.method;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One thing units are measured by.
 *
 * @param unit unit of measurement, for example 人/万人; empty for a pure number
 */
public record Criterion(String name, Direction direction, String unit) {
    /** Criteria without names of their own, called C1, C2, …, one per direction. */
    public static List<Criterion> numbered(List<Direction> directions) {
        return IntStream.range(0, directions.size())
                .mapToObj(j -> new Criterion("C" + (j + 1), directions.get(j), ""))
                .toList();
    }
}
