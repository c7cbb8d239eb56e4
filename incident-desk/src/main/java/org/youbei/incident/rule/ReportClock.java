package org.youbei.incident.rule;

import java.time.Duration;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The two clocks of a first report. Both start when the unit learned of it; what is done exactly at the limit is in time, one second later is late. A
 * written report within the limit of the phone call makes the call unnecessary.
 *
 * @param phone how long the call may take, from when the unit learned of it; the written report likewise
 */
public record ReportClock(Duration phone, Duration written) {
    /** Where a clock stands. */
    public enum State {
        /** 计时中 */
        RUNNING,
        /** 按时 */
        IN_TIME,
        /** 书面报告已覆盖 */
        COVERED,
        /** 迟报 */
        LATE,
        /** 超时未报 */
        OVERDUE
    }

    /**
     * @param over what is past the limit; zero where nothing is
     */
    public record Standing(State state, Duration over) {
        public boolean isDone() {
            return state == State.IN_TIME || state == State.COVERED || state == State.LATE;
        }
    }

    public Standing phone(
            LocalDateTime known, @Nullable LocalDateTime called, @Nullable LocalDateTime writtenAt, LocalDateTime now) {
        var due = known.plus(phone);
        var inTime = called != null && !called.isAfter(due);
        if (!inTime && writtenAt != null && !writtenAt.isAfter(due)) {
            return new Standing(State.COVERED, Duration.ZERO);
        }
        return standing(due, called, now);
    }

    public Standing written(LocalDateTime known, @Nullable LocalDateTime writtenAt, LocalDateTime now) {
        return standing(known.plus(written), writtenAt, now);
    }

    /** Where any clock stands that ends at a moment. */
    public static Standing standing(LocalDateTime due, @Nullable LocalDateTime done, LocalDateTime now) {
        if (done != null) {
            return done.isAfter(due)
                    ? new Standing(State.LATE, Duration.between(due, done))
                    : new Standing(State.IN_TIME, Duration.ZERO);
        }
        return now.isAfter(due)
                ? new Standing(State.OVERDUE, Duration.between(due, now))
                : new Standing(State.RUNNING, Duration.ZERO);
    }
}
