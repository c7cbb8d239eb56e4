package org.youbei.web.calendar;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.obligation.ObligationList;
import org.youbei.obligation.ObligationRow;
import org.youbei.obligation.ObligationState;
import org.youbei.obligation.calendar.CalendarDay;
import org.youbei.obligation.calendar.WorkingCalendar;
import org.youbei.obligation.calendar.WorkingDays;
import org.youbei.obligation.rule.Rules;
import org.youbei.web.calendar.MonthView.Day;
import org.youbei.web.calendar.MonthView.Event;
import org.youbei.web.obligation.ObligationWords;

/** Puts duties, legal dates and holidays together into a month. */
@Component
class Months {
    private static final int IN_CELL = 3;
    private static final int IN_LIST = 50;

    private final ObligationList duties;
    private final WorkingCalendar calendar;
    private final Rules rules;
    private final ObligationWords words;
    private final Clock clock;

    Months(ObligationList duties, WorkingCalendar calendar, Rules rules, ObligationWords words, Clock clock) {
        this.duties = duties;
        this.calendar = calendar;
        this.rules = rules;
        this.words = words;
        this.clock = clock;
    }

    /**
     * What a month or a week is drawn from.
     *
     * @param month whose days are drawn in full; null where all are
     */
    private record Source(
            LocalDate first,
            LocalDate behind,
            @Nullable YearMonth month,
            Map<LocalDate, ObligationList.Day> duties,
            Map<LocalDate, CalendarDay> known,
            WorkingDays working,
            Locale locale) {}

    MonthView of(Actor actor, YearMonth month, boolean list, Locale locale) {
        var source = source(actor, first(month), behind(month), month, list ? IN_LIST : IN_CELL, locale);
        var view = list ? "list" : "month";
        var today = ChinaTime.today(clock);
        return new MonthView(
                words.text("calendar.month", locale, Integer.toString(month.getYear()), month.getMonthValue()),
                view,
                "/calendar?month=" + month.minusMonths(1) + "&view=" + view,
                "/calendar?month=" + month.plusMonths(1) + "&view=" + view,
                month.toString(),
                (YearMonth.from(today).equals(month) ? today : month.atDay(1)).toString(),
                source.working().isComputed(month.getYear()),
                weeks(source));
    }

    /** The week from Monday that the day lies in, with all that is due. */
    MonthView week(Actor actor, LocalDate day, Locale locale) {
        var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var source = source(actor, monday, monday.plusWeeks(1), null, IN_LIST, locale);
        return new MonthView(
                words.text(
                        "calendar.week",
                        locale,
                        monday.toString(),
                        monday.plusDays(6).toString()),
                "week",
                "/calendar?view=week&day=" + monday.minusWeeks(1),
                "/calendar?view=week&day=" + monday.plusWeeks(1),
                YearMonth.from(day).toString(),
                day.toString(),
                source.working().isComputed(monday.getYear()),
                weeks(source));
    }

    private Source source(
            Actor actor, LocalDate first, LocalDate behind, @Nullable YearMonth month, int most, Locale locale) {
        var known = calendar.known();
        return new Source(
                first,
                behind,
                month,
                duties.days(actor.scope(), first, behind, most).stream()
                        .collect(Collectors.toMap(ObligationList.Day::day, Function.identity())),
                known.stream().collect(Collectors.toMap(CalendarDay::day, Function.identity())),
                new WorkingDays(known),
                locale);
    }

    /** The Monday on or before the first: days of neighbouring months have their duties too. */
    private static LocalDate first(YearMonth month) {
        return month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** The Monday behind the last day of the month. */
    private static LocalDate behind(YearMonth month) {
        return month.atEndOfMonth().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }

    private List<List<Day>> weeks(Source source) {
        var weeks = new ArrayList<List<Day>>();
        for (var start = source.first(); start.isBefore(source.behind()); start = start.plusWeeks(1)) {
            weeks.add(start.datesUntil(start.plusWeeks(1))
                    .map(day -> day(source, day))
                    .toList());
        }
        return weeks;
    }

    private Day day(Source source, LocalDate day) {
        var duties = source.duties().get(day);
        List<ObligationRow> rows = duties == null ? List.of() : duties.first();
        var events = Stream.concat(
                        rules.pack().dates(day, day).stream()
                                .map(date -> new Event(
                                        date.date().title().in(source.locale()),
                                        null,
                                        date.date().deadline() ? "soon" : "done",
                                        "")),
                        rows.stream().map(row -> event(row, source.locale())))
                .toList();
        return new Day(
                day.toString(),
                day.getDayOfMonth(),
                look(source, day, events),
                mark(source.known().get(day), source.locale()),
                events,
                duties == null ? 0 : duties.total() - rows.size());
    }

    private Event event(ObligationRow row, Locale locale) {
        var look =
                row.state() == ObligationState.OVERDUE ? "late" : row.state() == ObligationState.DUE_SOON ? "soon" : "";
        return new Event(
                row.title() + " · " + row.unitName(),
                "/obligations/" + row.id(),
                look,
                words.kind(row.kind(), locale) + " · "
                        + words.state(row.state(), locale).word());
    }

    private String look(Source source, LocalDate day, List<Event> events) {
        var classes = new ArrayList<String>();
        if (!source.working().isWorkingDay(day)) {
            classes.add("off");
        }
        if (source.month() != null && !YearMonth.from(day).equals(source.month())) {
            classes.add("other");
        }
        if (day.equals(ChinaTime.today(clock))) {
            classes.add("today");
        }
        if (events.isEmpty()) {
            classes.add("none");
        }
        return String.join(" ", classes);
    }

    private @Nullable String mark(@Nullable CalendarDay day, Locale locale) {
        return day == null ? null : words.text("calendar.day." + day.kind(), locale, day.name());
    }
}
