package org.youbei.obligation.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.youbei.obligation.calendar.CalendarDay.Kind;

/** Working-day arithmetic over known holidays and make-up days. In a year of which not all holidays are known, the other days follow the week. */
public final class WorkingDays {
    private final Map<LocalDate, Kind> exceptions;
    private final Set<Integer> years;

    public WorkingDays(Collection<CalendarDay> days) {
        exceptions = days.stream().collect(Collectors.toUnmodifiableMap(CalendarDay::day, CalendarDay::kind));
        years = CompleteYear.among(days);
    }

    public boolean isWorkingDay(LocalDate day) {
        var exception = exceptions.get(day);
        return exception == null ? !isWeekend(day) : exception == Kind.WORKDAY;
    }

    /**
     * The n-th working day after a date; the date itself does not count (民法典 article 201). Zero gives the date itself.
     *
     * @param days zero or more
     */
    public LocalDate plus(LocalDate date, int days) {
        if (days < 0) {
            throw new IllegalArgumentException("working days are counted forward");
        }
        var day = date;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            left -= isWorkingDay(day) ? 1 : 0;
        }
        return day;
    }

    /** How many working days lie after the first date up to and with the second; negative where the second is earlier. */
    public int between(LocalDate from, LocalDate to) {
        return to.isBefore(from) ? -count(to, from) : count(from, to);
    }

    /** Whether a year is computed by weekends, because its holidays are not all known here. */
    public boolean isComputed(int year) {
        return !years.contains(year);
    }

    public boolean isComputed(LocalDate from, LocalDate to) {
        return from.datesUntil(to.plusDays(1))
                .mapToInt(LocalDate::getYear)
                .distinct()
                .anyMatch(this::isComputed);
    }

    private int count(LocalDate from, LocalDate to) {
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
