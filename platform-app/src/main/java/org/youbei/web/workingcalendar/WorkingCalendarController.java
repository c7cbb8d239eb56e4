package org.youbei.web.workingcalendar;

import java.time.Clock;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.obligation.calendar.CalendarDay;
import org.youbei.obligation.calendar.CalendarImport;
import org.youbei.obligation.calendar.WorkingCalendar;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.word.Words;

/** The years of the working calendar. */
@Controller
class WorkingCalendarController {
    private final WorkingCalendar calendar;
    private final CalendarImport imports;
    private final Words words;
    private final Clock clock;

    WorkingCalendarController(WorkingCalendar calendar, CalendarImport imports, Words words, Clock clock) {
        this.calendar = calendar;
        this.imports = imports;
        this.words = words;
        this.clock = clock;
    }

    /** A year: how many days of each kind are known; unless all are, the others are counted by weekends. */
    record YearLine(int year, long holidays, long workdays, State state) {}

    @GetMapping("/working-calendar")
    String index(Actor actor, Model model) {
        model.addAttribute("years", years());
        model.addAttribute("mayImport", imports.admits(actor));
        return "workingcalendar/index";
    }

    /** The known years, this one and the next. */
    private List<YearLine> years() {
        var byYear = calendar.known().stream()
                .collect(Collectors.groupingBy(day -> day.day().getYear(), TreeMap::new, Collectors.toList()));
        var whole = calendar.wholeYears();
        int present = ChinaTime.today(clock).getYear();
        IntStream.rangeClosed(present, present + 1).forEach(year -> byYear.computeIfAbsent(year, none -> List.of()));
        return byYear.descendingMap().entrySet().stream()
                .map(year -> new YearLine(
                        year.getKey(),
                        count(year.getValue(), CalendarDay.Kind.HOLIDAY),
                        count(year.getValue(), CalendarDay.Kind.WORKDAY),
                        state(whole.contains(year.getKey()), year.getValue().isEmpty())))
                .toList();
    }

    private State state(boolean whole, boolean none) {
        return whole
                ? new State(State.Kind.DONE, words.say("working-calendar.known"))
                : new State(
                        State.Kind.SOON, words.say(none ? "working-calendar.computed" : "working-calendar.partial"));
    }

    private static long count(List<CalendarDay> days, CalendarDay.Kind kind) {
        return days.stream().filter(day -> day.kind() == kind).count();
    }
}
