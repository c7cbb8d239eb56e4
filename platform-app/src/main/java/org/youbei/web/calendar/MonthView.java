package org.youbei.web.calendar;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A month, or a week of it, ready to print.
 *
 * @param view {@code month}, {@code list} or {@code week}
 * @param previous address of the same view one step back
 * @param month the month by itself, for the way to the other views
 * @param day a day by which the way to the week is found
 * @param weeks Monday first
 * @param computed whether the year's holidays are not known, so that working days follow the week alone
 */
record MonthView(
        String title,
        String view,
        String previous,
        String next,
        String month,
        String day,
        boolean computed,
        List<List<Day>> weeks) {
    /**
     * One day.
     *
     * @param look the class of its cell
     * @param mark 休 or 班, or why the day matters
     * @param more how many duties are not shown
     */
    record Day(
            String date, int number, String look, @Nullable String mark, List<Event> events, long more) {}

    /** A duty, or a legal date, which leads nowhere. */
    record Event(String title, @Nullable String href, String look, String word) {}

    /** The days of the month that have something in them, for the list. */
    public List<Day> busy() {
        return weeks.stream()
                .flatMap(List::stream)
                .filter(day -> !day.look().contains("other") && !day.events().isEmpty())
                .toList();
    }
}
