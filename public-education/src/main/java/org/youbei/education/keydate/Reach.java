package org.youbei.education.keydate;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Person-times for 1,000 residents. */
public final class Reach {
    private static final int BY = 1_000;

    private Reach() {}

    /**
     * One decimal, half up.
     *
     * @param personTimes each attendance counts, the same person on two days twice
     * @throws IllegalArgumentException where there are no residents, or fewer than no person-times
     */
    public static BigDecimal perThousand(long personTimes, long residents) {
        if (residents <= 0 || personTimes < 0) {
            throw new IllegalArgumentException("reach needs residents");
        }
        return BigDecimal.valueOf(personTimes)
                .multiply(BigDecimal.valueOf(BY))
                .divide(BigDecimal.valueOf(residents), 1, RoundingMode.HALF_UP);
    }
}
