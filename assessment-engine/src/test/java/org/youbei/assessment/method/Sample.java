package org.youbei.assessment.method;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.youbei.assessment.method.pairwise.PairwiseMatrix;

/** Seeded random input for laws that hold for every input; the seed is named when a law fails. */
final class Sample {
    private final Random random;

    Sample(long seed) {
        this.random = new Random(seed);
    }

    /** Share of the cases to run, so that mutation testing, which repeats the tests thousands of times, can run few. */
    static int share(int cases) {
        return (int) Math.max(5, cases * Double.parseDouble(System.getProperty("sample.share", "1")));
    }

    /** Runs a law on many samples. */
    static void each(int cases, Consumer<Sample> law) {
        for (int seed = 1; seed <= share(cases); seed++) {
            try {
                law.accept(new Sample(seed));
            } catch (AssertionError | RuntimeException failed) {
                throw new AssertionError("seed " + seed + ": " + failed.getMessage(), failed);
            }
        }
    }

    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    double uniform(double low, double high) {
        return low + random.nextDouble() * (high - low);
    }

    boolean chance(double share) {
        return random.nextDouble() < share;
    }

    double[] numbers(int size, double low, double high) {
        return IntStream.range(0, size).mapToDouble(_ -> uniform(low, high)).toArray();
    }

    double[][] rows(int units, int criteria, double low, double high) {
        return IntStream.range(0, units)
                .mapToObj(_ -> numbers(criteria, low, high))
                .toArray(double[][]::new);
    }

    List<Criterion> criteria(int size) {
        return Criterion.numbered(IntStream.range(0, size)
                .mapToObj(_ -> random.nextBoolean() ? Direction.MAX : Direction.MIN)
                .toList());
    }

    /** Positive values, 3 to 8 units, 2 to 6 criteria of either direction. */
    DecisionMatrix matrix() {
        int criteria = between(2, 6);
        return DecisionMatrix.ofRows(rows(between(3, 8), criteria, 1, 100), criteria(criteria));
    }

    Weights weights(int size) {
        return Weights.normalised(numbers(size, 0.01, 1));
    }

    int[] permutation(int size) {
        int[] order = IntStream.range(0, size).toArray();
        for (int i = size - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swap = order[i];
            order[i] = order[j];
            order[j] = swap;
        }
        return order;
    }

    /** A reciprocal matrix of judgments 1/9 … 9. */
    PairwiseMatrix judgments(int n) {
        double[][] a = new double[n][n];
        for (int i = 0; i < n; i++) {
            a[i][i] = 1;
            for (int j = i + 1; j < n; j++) {
                int step = between(1, 9);
                a[i][j] = random.nextBoolean() ? step : 1.0 / step;
                a[j][i] = 1 / a[i][j];
            }
        }
        return PairwiseMatrix.of(a);
    }

    static double[][] table(DecisionMatrix matrix) {
        return IntStream.range(0, matrix.units()).mapToObj(matrix::row).toArray(double[][]::new);
    }

    static DecisionMatrix unitsInOrder(DecisionMatrix matrix, int[] order) {
        double[][] rows = Arrays.stream(order).mapToObj(matrix::row).toArray(double[][]::new);
        return DecisionMatrix.ofRows(rows, matrix.criteria());
    }

    static DecisionMatrix criteriaInOrder(DecisionMatrix matrix, int[] order) {
        double[][] rows =
                Arrays.stream(table(matrix)).map(row -> inOrder(row, order)).toArray(double[][]::new);
        return DecisionMatrix.ofRows(
                rows, Arrays.stream(order).mapToObj(matrix.criteria()::get).toList());
    }

    static double[] inOrder(double[] values, int[] order) {
        return Arrays.stream(order).mapToDouble(k -> values[k]).toArray();
    }

    /** Column j becomes factor·x + shift. */
    static DecisionMatrix moved(DecisionMatrix matrix, int j, double factor, double shift) {
        double[][] rows = table(matrix);
        for (double[] row : rows) {
            row[j] = row[j] * factor + shift;
        }
        return DecisionMatrix.ofRows(rows, matrix.criteria());
    }
}
