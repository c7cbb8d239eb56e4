package org.youbei.risk.gauge;

import java.math.BigDecimal;

/** What is measured, its unit, and between which values a reading is believed. */
public enum Quantity {
    /** Above the zero of the gauge. */
    WATER_LEVEL("m", -20, 100),
    RAIN("mm/h", 0, 300),
    WIND("m/s", 0, 100),
    /** Movement of a slope since the beginning. */
    SLOPE("mm", -1_000, 10_000),
    /** Share of the lower explosive limit. */
    GAS("%LEL", 0, 100),
    CRACK("mm", 0, 1_000),
    TEMPERATURE("°C", -60, 1_200);

    private final String unit;
    private final BigDecimal lowest;
    private final BigDecimal highest;

    Quantity(String unit, int lowest, int highest) {
        this.unit = unit;
        this.lowest = BigDecimal.valueOf(lowest);
        this.highest = BigDecimal.valueOf(highest);
    }

    public String unit() {
        return unit;
    }

    public BigDecimal lowest() {
        return lowest;
    }

    public BigDecimal highest() {
        return highest;
    }

    boolean believes(BigDecimal value) {
        return value.compareTo(lowest) >= 0 && value.compareTo(highest) <= 0;
    }
}
