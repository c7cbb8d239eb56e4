package org.youbei;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAmount;

/** A clock some time ahead of another, by the calendar of its zone. */
class ShiftedClock extends Clock {
    private final Clock clock;
    private final TemporalAmount offset;

    ShiftedClock(Clock clock, TemporalAmount offset) {
        this.clock = clock;
        this.offset = offset;
    }

    /**
     * A period such as {@code P1Y2M} or {@code P30D}, else a duration such as {@code PT1H} or {@code P1DT2H}; both may be negative.
     *
     * @throws IllegalArgumentException for any other text
     */
    static TemporalAmount parse(String text) {
        try {
            return text.contains("T") ? Duration.parse(text) : Period.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("youbei.clock.offset is neither a period nor a duration: " + text, e);
        }
    }

    @Override
    public Instant instant() {
        return clock.instant().atZone(getZone()).plus(offset).toInstant();
    }

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new ShiftedClock(clock.withZone(zone), offset);
    }
}
