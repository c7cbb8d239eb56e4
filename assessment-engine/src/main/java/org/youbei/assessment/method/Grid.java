package org.youbei.assessment.method;

import java.util.List;
import java.util.stream.IntStream;

/** An immutable table of figures, row by row; entries may be undefined as in {@link Figures}. */
public record Grid(List<Figures> rows) {
    public Grid {
        rows = List.copyOf(rows);
    }

    public static Grid of(double[][] rows) {
        return new Grid(IntStream.range(0, rows.length)
                .mapToObj(i -> Figures.of(rows[i]))
                .toList());
    }

    public double get(int row, int column) {
        return rows.get(row).get(column);
    }

    public boolean isDefined(int row, int column) {
        return rows.get(row).isDefined(column);
    }

    public int size() {
        return rows.size();
    }

    public double[][] toArrays() {
        return rows.stream().map(Figures::toArray).toArray(double[][]::new);
    }
}
