package org.youbei.education.keydate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which activities serve which window, which window is served by none, and which activity lies outside of all. */
public final class KeyDates {
    private KeyDates() {}

    /**
     * @param served the days of the activities inside each window, in the order in which they were given; an activity may serve several
     * @param missed windows without an activity
     * @param outside days of activities that lie in no window
     */
    public record Served(Map<Window, List<LocalDate>> served, List<Window> missed, List<LocalDate> outside) {}

    public static Served of(List<Window> windows, List<LocalDate> held) {
        var served = new LinkedHashMap<Window, List<LocalDate>>();
        windows.forEach(window ->
                served.put(window, held.stream().filter(window::contains).toList()));
        var missed = new ArrayList<Window>();
        served.forEach((window, days) -> {
            if (days.isEmpty()) {
                missed.add(window);
            }
        });
        var outside = held.stream()
                .filter(day -> windows.stream().noneMatch(window -> window.contains(day)))
                .toList();
        return new Served(served, missed, outside);
    }
}
