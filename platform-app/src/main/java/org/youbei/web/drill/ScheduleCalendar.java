package org.youbei.web.drill;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youbei.drill.Drill;
import org.youbei.drill.listing.DrillList;
import org.youbei.drill.listing.DrillRow;
import org.youbei.drill.schedule.ScheduleLine;
import org.youbei.obligation.calendar.WorkingCalendar;

/** The schedule of a year as a month of days, and as a table of units and months. */
@Component
class ScheduleCalendar {
    private static final int MONTHS = 12;
    private static final int IN_DAY = 4;
    /** More than a district drills in a month. */
    private static final int MOST = 2_000;

    private final DrillList drills;
    private final WorkingCalendar calendar;
    private final Clock clock;

    ScheduleCalendar(DrillList drills, WorkingCalendar calendar, Clock clock) {
        this.drills = drills;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** A day with what is drafted for it and the drills that are planned. */
    record Day(String date, int number, String look, List<Event> events, int more) {}

    /** A draft leads nowhere yet. */
    record Event(String title, @Nullable String href, String look) {}

    /** A unit with its drills of each month, January first; how many of them are confirmed stands below. */
    record UnitYear(String name, List<Cell> months, int total) {}

    /** How many in a month, of which so many are confirmed. */
    record Cell(int all, int confirmed) {}

    List<List<Day>> month(List<ScheduleLine> lines, YearMonth month) {
        var first = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var drafts =
                lines.stream().filter(line -> line.drill() == null).collect(Collectors.groupingBy(ScheduleLine::day));
        var from = first.atStartOfDay(Drill.CHINA).toInstant();
        var to = month.atEndOfMonth().plusDays(7).atStartOfDay(Drill.CHINA).toInstant();
        var planned = drills.between(from, to, MOST).stream()
                .collect(Collectors.groupingBy(row -> LocalDate.ofInstant(row.startsAt(), Drill.CHINA)));
        var weeks = new ArrayList<List<Day>>();
        for (var start = first; !start.isAfter(month.atEndOfMonth()); start = start.plusWeeks(1)) {
            weeks.add(start.datesUntil(start.plusWeeks(1))
                    .map(day ->
                            day(day, month, drafts.getOrDefault(day, List.of()), planned.getOrDefault(day, List.of())))
                    .toList());
        }
        return weeks;
    }

    private Day day(LocalDate day, YearMonth month, List<ScheduleLine> drafts, List<DrillRow> planned) {
        var events = Stream.concat(
                        planned.stream().map(ScheduleCalendar::event),
                        drafts.stream().map(line -> new Event(line.title() + " · " + line.unitName(), null, "")))
                .toList();
        var shown = events.subList(0, Math.min(IN_DAY, events.size()));
        return new Day(
                day.toString(), day.getDayOfMonth(), look(day, month, events), shown, events.size() - shown.size());
    }

    private static Event event(DrillRow row) {
        var look = switch (row.state()) {
            case CANCELLED -> "late";
            case PLANNED, PREPARED, RUNNING -> "soon";
            default -> "done";
        };
        return new Event(row.title() + " · " + row.unitName(), "/drills/" + row.id(), look);
    }

    private String look(LocalDate day, YearMonth month, List<Event> events) {
        return Stream.of(
                        calendar.days().isWorkingDay(day) ? "" : "off",
                        YearMonth.from(day).equals(month) ? "" : "other",
                        day.equals(LocalDate.ofInstant(clock.instant(), Drill.CHINA)) ? "today" : "",
                        events.isEmpty() ? "none" : "")
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** Units that have something in the year, in the order of their codes. */
    List<UnitYear> year(List<ScheduleLine> lines) {
        var units = lines.stream()
                .sorted(java.util.Comparator.comparing(line -> line.unit().value()))
                .collect(Collectors.groupingBy(line -> line.unit().value(), LinkedHashMap::new, Collectors.toList()));
        return units.values().stream().map(ScheduleCalendar::unit).toList();
    }

    private static UnitYear unit(List<ScheduleLine> lines) {
        Map<Integer, List<ScheduleLine>> months =
                lines.stream().collect(Collectors.groupingBy(line -> line.day().getMonthValue()));
        return new UnitYear(
                lines.getFirst().unitName(),
                IntStream.rangeClosed(1, MONTHS)
                        .mapToObj(month -> cell(months.getOrDefault(month, List.of())))
                        .toList(),
                lines.size());
    }

    private static Cell cell(List<ScheduleLine> lines) {
        return new Cell(lines.size(), (int)
                lines.stream().filter(line -> line.drill() != null).count());
    }
}
