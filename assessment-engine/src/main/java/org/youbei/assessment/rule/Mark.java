package org.youbei.assessment.rule;

import java.math.BigDecimal;

/** What somebody says about an indicator: points, or that it does not apply. Nothing said at all is no mark. */
public sealed interface Mark {
    Mark NOT_APPLICABLE = new NotApplicable();

    /** @param value points, from 0 to the most that the indicator gives */
    record Points(BigDecimal value) implements Mark {}

    record NotApplicable() implements Mark {}

    static Mark of(BigDecimal points) {
        return new Points(points);
    }

    /** Whether two marks say the same: 2 and 2.0 do. */
    default boolean same(Mark other) {
        return this instanceof Points(var mine) && other instanceof Points(var theirs)
                ? mine.compareTo(theirs) == 0
                : equals(other);
    }
}
