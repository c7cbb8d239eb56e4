package org.youbei.assessment.method.trend;

/** Two-sided tail of the standard normal distribution. */
final class NormalTail {
    private static final double SERIES_BELOW = 2.5;

    private NormalTail() {}

    /** P(|Z| ≥ z) for z ≥ 0, within 1e-15. */
    static double twoSided(double z) {
        double x = z / Math.sqrt(2);
        return x < SERIES_BELOW ? 1 - series(x) : fraction(x);
    }

    /** erf by its all-positive series 2/√π · e^(−x²) · Σ 2ⁿ x^(2n+1)/(1·3·…·(2n+1)). */
    private static double series(double x) {
        double term = x;
        double sum = x;
        for (int n = 1; term > sum * 1e-18; n++) {
            term *= 2 * x * x / (2 * n + 1);
            sum += term;
        }
        return 2 / Math.sqrt(Math.PI) * Math.exp(-x * x) * sum;
    }

    /** erfc by its continued fraction, evaluated from the far end. */
    private static double fraction(double x) {
        double value = 0;
        for (int k = 120; k >= 1; k--) {
            value = k / 2.0 / (x + value);
        }
        return Math.exp(-x * x) / Math.sqrt(Math.PI) / (x + value);
    }
}
