package org.youbei.volunteer.hours;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Time given, in whole minutes. */
public record ServedTime(long minutes) {
    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    /** What the intervals of a kind cover, a minute that several cover once; those without length are left out. */
    public static ServedTime of(Collection<Interval> intervals, Interval.Kind kind) {
        var sorted = intervals.stream()
                .filter(one -> one.kind() == kind && one.isSound())
                .sorted(Comparator.comparing(Interval::start))
                .toList();
        var covered = Duration.ZERO;
        @Nullable LocalDateTime until = null;
        for (var one : sorted) {
            var from = until != null && until.isAfter(one.start()) ? until : one.start();
            if (one.end().isAfter(from)) {
                covered = covered.plus(Duration.between(from, one.end()));
                until = one.end();
            }
        }
        return new ServedTime(covered.toMinutes());
    }

    /** Hours as they are shown and certified: to 0.1, rounded down (2015 guidance on hours of volunteers). */
    public BigDecimal hours() {
        return BigDecimal.valueOf(minutes).divide(MINUTES, 1, RoundingMode.DOWN);
    }
}
