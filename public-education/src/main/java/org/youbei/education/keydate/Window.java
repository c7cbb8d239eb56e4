package org.youbei.education.keydate;

import java.time.LocalDate;

/**
 * A span of days that publicity is held in, both ends included; a key date is a span of one day.
 *
 * @throws IllegalArgumentException where it ends before it starts
 */
public record Window(String name, LocalDate start, LocalDate end) {
    public Window {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("a window ends on or after its first day");
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(start) && !day.isAfter(end);
    }
}
