package org.youbei.assessment.method.grading;

import org.jspecify.annotations.Nullable;
import org.youbei.assessment.method.Arithmetic;

/** Whether a limit itself still passes is part of the rule. Values within the tie tolerance of the limit are on it. */
public enum Comparison {
    AT_LEAST("≥"),
    MORE_THAN(">"),
    AT_MOST("≤"),
    LESS_THAN("<");

    private final String sign;

    Comparison(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }

    public boolean holds(double value, double limit) {
        boolean on = Arithmetic.tied(value, limit);
        return switch (this) {
            case AT_LEAST -> on || value > limit;
            case MORE_THAN -> !on && value > limit;
            case AT_MOST -> on || value < limit;
            case LESS_THAN -> !on && value < limit;
        };
    }

    /** A missing value is neither met nor unmet: null. */
    public @Nullable Boolean test(@Nullable Double value, double limit) {
        return value == null ? null : (Boolean) holds(value, limit);
    }
}
