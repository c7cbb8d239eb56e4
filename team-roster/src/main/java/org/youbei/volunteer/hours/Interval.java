package org.youbei.volunteer.hours;

import java.time.LocalDateTime;

/**
 * A time that somebody gave, its end excluded: one that begins as another ends does not overlap it.
 *
 * @param start in China's time
 */
public record Interval(LocalDateTime start, LocalDateTime end, Kind kind) {
    /** What the time was for; only service counts as service. */
    public enum Kind {
        SERVICE,
        TRAINING,
        TRAVEL
    }

    /** Whether it has a length at all. */
    public boolean isSound() {
        return end.isAfter(start);
    }

    public boolean overlaps(Interval other) {
        return start.isBefore(other.end) && end.isAfter(other.start);
    }
}
