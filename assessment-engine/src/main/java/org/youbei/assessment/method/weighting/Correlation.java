package org.youbei.assessment.method.weighting;

import org.youbei.assessment.method.Column;
import org.youbei.assessment.method.DecisionMatrix;
import org.youbei.assessment.method.Direction;
import org.youbei.assessment.method.Figures;
import org.youbei.assessment.method.Grid;

/**
 * Pearson correlations of directed criteria. Rows are standardised in tiles small enough for the processor's cache, so the working
 * memory does not grow with the number of units.
 */
final class Correlation {
    private static final int TILE = 64;
    /** Closer to 1 than this, 1 − r is computed again from differences, which keeps its digits. */
    private static final double NEAR_ONE = 1e-6;

    private final DecisionMatrix matrix;
    private final int n;
    private final double[] mean;
    /** Signed by direction; 0 for a constant criterion. */
    private final double[] inverseStd;

    private final double[] contrast;
    private final double[] conflict;

    private Correlation(DecisionMatrix matrix) {
        this.matrix = matrix;
        this.n = matrix.size();
        this.mean = new double[n];
        this.inverseStd = new double[n];
        this.contrast = new double[n];
        this.conflict = new double[n * n];
    }

    static Correlation of(DecisionMatrix matrix) {
        var correlation = new Correlation(matrix);
        for (int j = 0; j < correlation.n; j++) {
            correlation.describe(j);
        }
        correlation.multiply();
        correlation.finish();
        return correlation;
    }

    private void describe(int j) {
        if (matrix.isConstant(j)) {
            return;
        }
        Column column = matrix.column(j);
        mean[j] = column.mean();
        double std = Math.sqrt(column.sumOfSquares(mean[j]) / (column.size() - 1));
        contrast[j] = std / (matrix.high(j) - matrix.low(j));
        inverseStd[j] = (matrix.direction(j) == Direction.MAX ? 1 : -1) / std;
    }

    private void multiply() {
        double[] tile = new double[TILE * n];
        for (int from = 0; from < matrix.units(); from += TILE) {
            int rows = Math.min(TILE, matrix.units() - from);
            standardise(tile, from, rows);
            int row = 0;
            for (; row + 3 < rows; row += 4) {
                addFour(tile, row * n);
            }
            for (; row < rows; row++) {
                addOne(tile, row * n);
            }
        }
    }

    private void standardise(double[] tile, int from, int rows) {
        for (int j = 0; j < n; j++) {
            int start = j * matrix.units() + from;
            for (int row = 0; row < rows; row++) {
                tile[row * n + j] = (matrix.cells()[start + row] - mean[j]) * inverseStd[j];
            }
        }
    }

    private void addFour(double[] tile, int row) {
        for (int j = 0; j < n; j++) {
            addFour(conflict, j * n, tile, row, n, j);
        }
    }

    /** Four rows of the tile at once, so that each sum is loaded and stored once for four products. */
    private static void addFour(double[] sums, int target, double[] tile, int first, int n, int j) {
        int second = first + n;
        int third = second + n;
        int fourth = third + n;
        double a = tile[first + j];
        double b = tile[second + j];
        double c = tile[third + j];
        double d = tile[fourth + j];
        for (int k = j; k < n; k++) {
            sums[target + k] +=
                    (a * tile[first + k] + b * tile[second + k]) + (c * tile[third + k] + d * tile[fourth + k]);
        }
    }

    private void addOne(double[] tile, int row) {
        for (int j = 0; j < n; j++) {
            for (int k = j; k < n; k++) {
                conflict[j * n + k] += tile[row + j] * tile[row + k];
            }
        }
    }

    private void finish() {
        for (int j = 0; j < n; j++) {
            conflict[j * n + j] = 0;
            for (int k = j + 1; k < n; k++) {
                double oneMinus = varies(j) && varies(k) ? oneMinus(j, k, conflict[j * n + k]) : 0;
                conflict[j * n + k] = oneMinus;
                conflict[k * n + j] = oneMinus;
            }
        }
    }

    private double oneMinus(int j, int k, double product) {
        double oneMinus = 1 - product / (matrix.units() - 1);
        return oneMinus < NEAR_ONE ? fromDifferences(j, k) : Math.min(2, oneMinus);
    }

    private double fromDifferences(int j, int k) {
        double sum = 0;
        for (int i = 0; i < matrix.units(); i++) {
            double difference =
                    (matrix.get(i, j) - mean[j]) * inverseStd[j] - (matrix.get(i, k) - mean[k]) * inverseStd[k];
            sum += difference * difference;
        }
        return sum / 2 / (matrix.units() - 1);
    }

    private boolean varies(int j) {
        return inverseStd[j] != 0;
    }

    double contrast(int j) {
        return contrast[j];
    }

    /** Σ(1 − r) over the other criteria that vary. */
    double conflict(int j) {
        double sum = 0;
        for (int k = 0; k < n; k++) {
            sum += conflict[j * n + k];
        }
        return sum;
    }

    Grid grid() {
        var rows = new java.util.ArrayList<Figures>();
        for (int j = 0; j < n; j++) {
            double[] row = new double[n];
            for (int k = 0; k < n; k++) {
                row[k] = varies(j) && varies(k) ? 1 - conflict[j * n + k] : Double.NaN;
            }
            rows.add(Figures.owning(row));
        }
        return new Grid(rows);
    }
}
