package org.youbei.obligation.calendar;

import java.time.LocalDate;

/** A day that differs from the week: a holiday off, or a weekend day worked. */
public record CalendarDay(LocalDate day, Kind kind, String name) {
    /** 放假 or 调休上班. */
    public enum Kind {
        HOLIDAY,
        WORKDAY
    }
}
