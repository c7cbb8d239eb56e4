package org.youbei.education.keydate;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.youbei.calculate.Given;
import org.youbei.calculate.NotAnswered;
import org.youbei.calculate.Operation;

/**
 * {@code key-dates}: {@code {residents, announced_weeks: {year: [first, last]}, activities: [{date, topic, people}…], windows: [{name, start, end}…],
 * ask_year_without_notice}} → {@code {served: {name: [date…]}, missed, outside_every_window, person_times, reach_per_1000, year_…: {window, sure}}}.
 */
public final class KeyDatesOperation implements Operation {
    private static final int MOST_PEOPLE = 1_000_000_000;
    private static final int MOST_YEAR = 9_999;

    @Override
    public String name() {
        return "key-dates";
    }

    @Override
    public Object answer(Given given) {
        var residents = given.at("residents").whole(1, MOST_PEOPLE);
        var activities = given.at("activities").list();
        var held = activities.stream().map(one -> one.at("date").day()).toList();
        long people = activities.stream()
                .mapToLong(one -> one.at("people").whole(0, MOST_PEOPLE))
                .sum();
        var found = KeyDates.of(
                given.at("windows").list().stream()
                        .map(KeyDatesOperation::window)
                        .toList(),
                held);
        var answer = new LinkedHashMap<String, Object>();
        answer.put("served", served(found));
        answer.put("missed", found.missed().stream().map(Window::name).toList());
        answer.put("outside_every_window", written(found.outside()));
        answer.put("person_times", people);
        answer.put("reach_per_1000", Reach.perThousand(people, residents));
        var weeks = weeks(given.at("announced_weeks"));
        var asked = given.at("ask_year_without_notice");
        if (asked.there()) {
            var year = (int) asked.whole(1, MOST_YEAR);
            answer.put("year_" + year, year(new PublicityWeek(year, Optional.ofNullable(weeks.get(year)))));
        }
        return answer;
    }

    /** Days under each name; windows of one name are served together. */
    private static Map<String, List<String>> served(KeyDates.Served found) {
        var served = new LinkedHashMap<String, List<String>>();
        found.served().forEach((window, days) -> served.merge(window.name(), written(days), KeyDatesOperation::both));
        return served;
    }

    private static List<String> both(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).distinct().toList();
    }

    private static Map<String, @Nullable Object> year(PublicityWeek week) {
        var line = new LinkedHashMap<String, @Nullable Object>();
        line.put(
                "window",
                week.window()
                        .map(window ->
                                List.of(window.start().toString(), window.end().toString()))
                        .orElse(null));
        line.put("sure", List.of(week.day().toString()));
        return line;
    }

    private static Map<Integer, Window> weeks(Given given) {
        var weeks = new LinkedHashMap<Integer, Window>();
        if (given.there()) {
            given.map().forEach((year, ends) -> {
                if (!year.matches("\\d{4}")) {
                    throw ends.missing();
                }
                var days = ends.list();
                if (days.size() != 2) {
                    throw ends.missing();
                }
                weeks.put(Integer.valueOf(year), span(PublicityWeek.NAME, days.get(0), days.get(1)));
            });
        }
        return weeks;
    }

    private static Window window(Given given) {
        return span(given.at("name").text(), given.at("start"), given.at("end"));
    }

    private static Window span(String name, Given start, Given end) {
        try {
            return new Window(name, start.day(), end.day());
        } catch (IllegalArgumentException e) {
            throw new NotAnswered(
                    "window",
                    end.path(),
                    "窗口的末日早于首日：" + end.path(),
                    end.path() + " is before the first day of its window");
        }
    }

    private static List<String> written(List<LocalDate> days) {
        return days.stream().map(LocalDate::toString).toList();
    }
}
