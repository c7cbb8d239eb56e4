package org.youbei.web.drill;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youbei.drill.listing.DrillList;
import org.youbei.drill.listing.DrillList.StartDay;
import org.youbei.drill.listing.DrillRow;
import org.youbei.drill.schedule.ScheduleList;
import org.youbei.drill.schedule.ScheduleList.DraftedDay;
import org.youbei.drill.schedule.ScheduleList.MonthCount;
import org.youbei.drill.schedule.ScheduleList.UnitCount;
import org.youbei.model.ChinaTime;
import org.youbei.obligation.calendar.WorkingCalendar;

/** The schedule of a year as a month of days, and as a table of units and months. */
@Component
class ScheduleCalendar {
    private static final int MONTHS = 12;
    private static final int IN_DAY = 4;
    private static final int DAYS_AFTER = 6;
    private static final DraftedDay UNDRAFTED = new DraftedDay(0, List.of());
    private static final StartDay FREE = new StartDay(0, List.of());

    private final DrillList drills;
    private final ScheduleList schedules;
    private final WorkingCalendar calendar;
    private final Clock clock;

    ScheduleCalendar(DrillList drills, ScheduleList schedules, WorkingCalendar calendar, Clock clock) {
        this.drills = drills;
        this.schedules = schedules;
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

    List<List<Day>> month(YearMonth month) {
        var first = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var drafts = schedules.drafts(month, IN_DAY);
        var planned = drills.starts(first, month.atEndOfMonth().plusDays(DAYS_AFTER), IN_DAY);
        var weeks = new ArrayList<List<Day>>();
        for (var start = first; !start.isAfter(month.atEndOfMonth()); start = start.plusWeeks(1)) {
            weeks.add(start.datesUntil(start.plusWeeks(1))
                    .map(day -> day(day, month, drafts.getOrDefault(day, UNDRAFTED), planned.getOrDefault(day, FREE)))
                    .toList());
        }
        return weeks;
    }

    private Day day(LocalDate day, YearMonth month, DraftedDay drafts, StartDay planned) {
        var shown = Stream.concat(
                        planned.first().stream().map(ScheduleCalendar::event),
                        drafts.first().stream()
                                .map(line -> new Event(line.title() + " · " + line.unitName(), null, "")))
                .limit(IN_DAY)
                .toList();
        int all = planned.total() + drafts.total();
        return new Day(day.toString(), day.getDayOfMonth(), look(day, month, shown), shown, all - shown.size());
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
                        day.equals(ChinaTime.today(clock)) ? "today" : "",
                        events.isEmpty() ? "none" : "")
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** Units that have something in the year, in the order of their codes. */
    List<UnitYear> year(int year) {
        return schedules.units(year).stream().map(ScheduleCalendar::unit).toList();
    }

    private static UnitYear unit(UnitCount unit) {
        var months = unit.months().stream().collect(Collectors.toMap(MonthCount::month, Function.identity()));
        return new UnitYear(
                unit.name(),
                IntStream.rangeClosed(1, MONTHS)
                        .mapToObj(month -> months.getOrDefault(month, new MonthCount(month, 0, 0)))
                        .map(count -> new Cell(count.all(), count.confirmed()))
                        .toList(),
                unit.months().stream().mapToInt(MonthCount::all).sum());
    }
}
