package org.youbei.assessment.method.trend;

import java.util.Locale;

/** Which way a series goes, significant or not. */
public enum TrendDirection {
    INCREASING,
    DECREASING,
    NONE;

    static TrendDirection of(double difference) {
        if (difference == 0) {
            return NONE;
        }
        return difference > 0 ? INCREASING : DECREASING;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
