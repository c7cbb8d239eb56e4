package org.youbei.assessment.method;

/** Sums in a fixed order that neither overflow early nor lose digits, and the one tolerance for ties. */
public final class Arithmetic {
    /** Two figures this close, relative to the larger, are the same figure (0.1 + 0.2 and 0.3). */
    public static final double TIE = 1e-12;

    private Arithmetic() {}

    public static boolean tied(double a, double b) {
        return a == b || Math.abs(a - b) <= TIE * Math.max(Math.abs(a), Math.abs(b));
    }

    /** Neumaier's compensated sum. */
    public static double sum(double... values) {
        double sum = 0;
        double lost = 0;
        for (double value : values) {
            double next = sum + value;
            lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
            sum = next;
        }
        double total = sum + lost;
        return Double.isNaN(total) ? sum : total;
    }

    /** Mean; free of overflow for any finite input. */
    public static double mean(double... values) {
        int shift = exponent(values);
        return Math.scalb(sum(scaled(values, -shift)) / values.length, shift);
    }

    /** Sample standard deviation (divisor n − 1) about the given mean; values must be at least two. */
    public static double sampleStd(double[] values, double mean) {
        int shift = exponent(values);
        double[] squares = scaled(values, -shift);
        double centre = Math.scalb(mean, -shift);
        for (int i = 0; i < squares.length; i++) {
            squares[i] = (squares[i] - centre) * (squares[i] - centre);
        }
        return Math.scalb(Math.sqrt(sum(squares) / (values.length - 1)), shift);
    }

    public static boolean allSame(double... values) {
        for (double value : values) {
            if (value != values[0]) {
                return false;
            }
        }
        return true;
    }

    /** Power of two near the largest magnitude; 0 for all zero. */
    public static int exponent(double... values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest == 0 ? 0 : Math.getExponent(largest) + 1;
    }

    /** A copy whose largest magnitude lies in [0.5, 1): exact, since only the exponent changes. */
    public static double[] scaledToUnit(double... values) {
        return scaled(values, -exponent(values));
    }

    private static double[] scaled(double[] values, int shift) {
        double[] scaled = values.clone();
        for (int i = 0; shift != 0 && i < scaled.length; i++) {
            scaled[i] = Math.scalb(scaled[i], shift);
        }
        return scaled;
    }

    public static double requireFinite(double value, String at) {
        if (!Double.isFinite(value)) {
            throw new RefusedInput(RefusalCode.NOT_FINITE, at);
        }
        return value;
    }

    /** A computed figure that left the range of double precision is refused, never returned. */
    public static double requireResult(double value, String at) {
        if (!Double.isFinite(value)) {
            throw new RefusedInput(RefusalCode.OVERFLOW, at);
        }
        return value;
    }

    /** At most 15 significant digits, without the noise of the last bits. */
    public static String print(double value) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        var rounded = new java.math.BigDecimal(value).round(new java.math.MathContext(15));
        double magnitude = Math.abs(value);
        return magnitude == 0 || magnitude >= 1e-6 && magnitude < 1e15
                ? rounded.stripTrailingZeros().toPlainString()
                : rounded.stripTrailingZeros().toString();
    }
}
