package org.youbei.assessment.method;

/**
 * The cells of one criterion, seen in place. Sums run in four interleaved lanes that are joined in a fixed order, so that they are
 * fast and still the same on every machine.
 */
public record Column(double[] cells, int from, int to) {
    public int size() {
        return to - from;
    }

    public double sum() {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = from;
        for (; i + 3 < to; i += 4) {
            a += cells[i];
            b += cells[i + 1];
            c += cells[i + 2];
            d += cells[i + 3];
        }
        for (; i < to; i++) {
            a += cells[i];
        }
        return (a + b) + (c + d);
    }

    /** Σ(x − centre)². */
    public double sumOfSquares(double centre) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = from;
        for (; i + 3 < to; i += 4) {
            a += (cells[i] - centre) * (cells[i] - centre);
            b += (cells[i + 1] - centre) * (cells[i + 1] - centre);
            c += (cells[i + 2] - centre) * (cells[i + 2] - centre);
            d += (cells[i + 3] - centre) * (cells[i + 3] - centre);
        }
        for (; i < to; i++) {
            a += (cells[i] - centre) * (cells[i] - centre);
        }
        return (a + b) + (c + d);
    }

    public double mean() {
        return sum() / size();
    }

    public double min() {
        double a = cells[from];
        double b = a;
        int i = from;
        for (; i + 1 < to; i += 2) {
            a = Math.min(a, cells[i]);
            b = Math.min(b, cells[i + 1]);
        }
        return Math.min(Math.min(a, b), cells[to - 1]);
    }

    public double max() {
        double a = cells[from];
        double b = a;
        int i = from;
        for (; i + 1 < to; i += 2) {
            a = Math.max(a, cells[i]);
            b = Math.max(b, cells[i + 1]);
        }
        return Math.max(Math.max(a, b), cells[to - 1]);
    }
}
