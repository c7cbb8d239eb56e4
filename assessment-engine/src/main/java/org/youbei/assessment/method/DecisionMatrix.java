package org.youbei.assessment.method;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Measured values of units (rows) under named criteria (columns). Every cell is a finite number: a missing answer has no
 * place here, because it must not enter a norm. Cells lie column after column, as the methods read them.
 */
public final class DecisionMatrix {
    private final List<Criterion> criteria;
    private final int units;
    private final double[] cells;
    /** Lowest and highest value of each criterion, found once. */
    private final double[] low;

    private final double[] high;

    private DecisionMatrix(List<Criterion> criteria, int units, double[] cells) {
        this.criteria = List.copyOf(criteria);
        this.units = units;
        this.cells = cells;
        this.low = new double[criteria.size()];
        this.high = new double[criteria.size()];
        for (int j = 0; j < low.length; j++) {
            low[j] = column(j).min();
            high[j] = column(j).max();
        }
    }

    /** One array per unit. Refuses EMPTY, RAGGED, SIZE_MISMATCH and NOT_FINITE. */
    public static DecisionMatrix ofRows(double[][] rows, List<Criterion> criteria) {
        if (rows.length == 0 || rows[0].length == 0) {
            throw new RefusedInput(RefusalCode.EMPTY, "matrix");
        }
        int columns = rows[0].length;
        double[] cells = new double[rows.length * columns];
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].length != columns) {
                throw new RefusedInput(RefusalCode.RAGGED, "matrix[" + i + "]", "" + rows[i].length, "" + columns);
            }
            for (int j = 0; j < columns; j++) {
                cells[j * rows.length + i] = Arithmetic.requireFinite(rows[i][j], "matrix[" + i + "][" + j + "]");
            }
        }
        return sized(criteria, rows.length, cells);
    }

    /** Cells column after column; the array is copied. Refuses as {@link #ofRows}. */
    public static DecisionMatrix ofColumns(double[] cells, List<Criterion> criteria) {
        if (cells.length == 0 || criteria.isEmpty()) {
            throw new RefusedInput(RefusalCode.EMPTY, "matrix");
        }
        int units = cells.length / criteria.size();
        for (int k = 0; k < cells.length; k++) {
            Arithmetic.requireFinite(
                    cells[k], "matrix[" + k % Math.max(units, 1) + "][" + k / Math.max(units, 1) + "]");
        }
        return sized(criteria, units, cells.clone());
    }

    private static DecisionMatrix sized(List<Criterion> criteria, int units, double[] cells) {
        if (units * criteria.size() != cells.length) {
            throw new RefusedInput(
                    RefusalCode.SIZE_MISMATCH,
                    "directions",
                    "" + criteria.size(),
                    "" + cells.length / Math.max(units, 1));
        }
        return new DecisionMatrix(criteria, units, cells);
    }

    public int units() {
        return units;
    }

    public int size() {
        return criteria.size();
    }

    public List<Criterion> criteria() {
        return criteria;
    }

    public Direction direction(int criterion) {
        return criteria.get(criterion).direction();
    }

    public double get(int unit, int criterion) {
        return cells[criterion * units + unit];
    }

    /** The cells themselves, column after column, not copied: for reading only. */
    public double[] cells() {
        return cells;
    }

    /** One criterion's cells, seen in place. */
    public Column column(int criterion) {
        return new Column(cells, criterion * units, (criterion + 1) * units);
    }

    public double[] row(int unit) {
        return IntStream.range(0, size()).mapToDouble(j -> get(unit, j)).toArray();
    }

    /** The table for an explanation, a row per unit. */
    public Grid grid() {
        return new Grid(
                IntStream.range(0, units).mapToObj(i -> Figures.owning(row(i))).toList());
    }

    /** Refuses SINGLE_UNIT: figures relative to a peer group need at least two. */
    public DecisionMatrix ofPeers() {
        if (units < 2) {
            throw new RefusedInput(RefusalCode.SINGLE_UNIT, "matrix");
        }
        return this;
    }

    /** Refuses ALL_EQUAL: no criterion tells the units apart. */
    public DecisionMatrix ofDifferingUnits() {
        for (int j = 0; j < size(); j++) {
            if (!isConstant(j)) {
                return this;
            }
        }
        throw new RefusedInput(RefusalCode.ALL_EQUAL, "matrix");
    }

    public double low(int criterion) {
        return low[criterion];
    }

    public double high(int criterion) {
        return high[criterion];
    }

    public boolean isConstant(int criterion) {
        return low[criterion] == high[criterion];
    }

    /**
     * The same matrix with columns of extreme magnitude multiplied by a power of two, so that squares and differences stay in
     * the range of double precision. Only for methods that do not change when a column is scaled.
     */
    public DecisionMatrix conditioned() {
        double[] scaled = cells;
        for (int j = 0; j < size(); j++) {
            int exponent = exponent(j);
            if (Math.abs(exponent) > 400) {
                scaled = scaled == cells ? cells.clone() : scaled;
                for (int k = j * units; k < (j + 1) * units; k++) {
                    scaled[k] = Math.scalb(cells[k], -exponent);
                }
            }
        }
        return scaled == cells ? this : new DecisionMatrix(criteria, units, scaled);
    }

    private int exponent(int criterion) {
        return Arithmetic.exponent(low[criterion], high[criterion]);
    }
}
