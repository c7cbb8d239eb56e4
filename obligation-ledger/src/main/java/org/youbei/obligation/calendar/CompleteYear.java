package org.youbei.obligation.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.youbei.obligation.calendar.CalendarDay.Kind;

/**
 * Whether the holidays of a year are known or only some of its days: each yearly notice of the State Council gives off the days that the law fixes by
 * the sun. Source: 全国年节及纪念日放假办法 article 2 (元旦 1 January, 清明 about 5 April, 劳动节 1 May, 国庆 1 to 3 October).
 */
final class CompleteYear {
    private static final List<MonthDay> FIXED =
            List.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(10, 1), MonthDay.of(10, 2), MonthDay.of(10, 3));
    /** The sun stands at 15 degrees on one of them. */
    private static final List<MonthDay> QINGMING = List.of(MonthDay.of(4, 4), MonthDay.of(4, 5), MonthDay.of(4, 6));

    private CompleteYear() {}

    static Set<Integer> among(Collection<CalendarDay> days) {
        var holidays = days.stream()
                .filter(day -> day.kind() == Kind.HOLIDAY)
                .map(CalendarDay::day)
                .collect(Collectors.toSet());
        return holidays.stream()
                .map(LocalDate::getYear)
                .distinct()
                .filter(year -> FIXED.stream().allMatch(day -> holidays.contains(day.atYear(year)))
                        && QINGMING.stream().anyMatch(day -> holidays.contains(day.atYear(year))))
                .collect(Collectors.toUnmodifiableSet());
    }
}
