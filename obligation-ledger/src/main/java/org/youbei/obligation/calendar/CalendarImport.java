package org.youbei.obligation.calendar;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Role;
import org.youbei.obligation.calendar.CalendarDay.Kind;
import org.youbei.sheet.SheetChange;
import org.youbei.sheet.SheetImport;
import org.youbei.sheet.column.Phrase;
import org.youbei.sheet.column.SheetColumns;
import org.youbei.sheet.column.SheetRow;

/** The State Council's notice of a year as a table: the days off and the weekend days that are worked. Days that the file does not name stay. */
@Component
public class CalendarImport implements SheetImport<CalendarDay> {
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final WorkingCalendar calendar;

    CalendarImport(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public String kind() {
        return "working-calendar";
    }

    @Override
    public Phrase title() {
        return new Phrase("放假安排", "Holidays");
    }

    @Override
    public SheetColumns<CalendarDay> columns() {
        return CalendarColumns.ALL;
    }

    @Override
    public boolean admits(Actor actor) {
        return actor.isPlatform() || actor.has(Role.ADMINISTRATOR);
    }

    @Override
    public List<String> key(SheetRow row) {
        return List.of(row.text(CalendarColumns.DAY));
    }

    @Override
    public Map<List<String>, CalendarDay> known(Actor actor, Collection<List<String>> keys) {
        var known = new HashMap<List<String>, CalendarDay>();
        for (var day : calendar.known()) {
            var key = List.of(day.day().toString());
            if (keys.contains(key)) {
                known.put(key, day);
            }
        }
        return known;
    }

    @Override
    public Outcome<CalendarDay> entry(SheetRow row) {
        return Outcome.done(CalendarColumns.day(row));
    }

    @Override
    public List<Refusal> doubts(Actor actor, CalendarDay entry, @Nullable CalendarDay known) {
        boolean isWeekend = WEEKEND.contains(entry.day().getDayOfWeek());
        return entry.kind() == Kind.WORKDAY && !isWeekend
                ? List.of(Refusal.at(CalendarColumns.KIND, "calendar.worked-anyway"))
                : List.of();
    }

    /** Days of a year that is not whole even with what is stored: due dates would be computed as if the others did not exist. */
    @Override
    public List<List<Refusal>> doubtsTogether(Actor actor, List<CalendarDay> entries) {
        var days = calendar.known().stream()
                .collect(Collectors.toMap(CalendarDay::day, Function.identity(), (one, other) -> other));
        entries.forEach(entry -> days.put(entry.day(), entry));
        var whole = CompleteYear.among(days.values());
        var doubts = new ArrayList<List<Refusal>>(entries.size());
        for (var entry : entries) {
            int year = entry.day().getYear();
            doubts.add(
                    whole.contains(year)
                            ? List.of()
                            : List.of(Refusal.at(CalendarColumns.DAY, "calendar.year-not-whole", "" + year)));
        }
        return doubts;
    }

    @Override
    public List<List<Refusal>> save(Actor actor, List<SheetChange<CalendarDay>> changes) {
        return switch (calendar.take(
                actor, changes.stream().map(SheetChange::entry).toList())) {
            case Outcome.Done<Map<Integer, Integer>> done ->
                changes.stream().map(change -> List.<Refusal>of()).toList();
            case Outcome.Refused<Map<Integer, Integer>>(var refusals) ->
                changes.stream().map(change -> refusals).toList();
        };
    }
}
