package org.youbei.web.calendar;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A month, ready to print.
 *
 * @param weeks Monday first
 * @param computed whether the year's holidays are not known, so that working days follow the week alone
 */
record MonthView(String title, String previous, String next, boolean list, boolean computed, List<List<Day>> weeks) {
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
