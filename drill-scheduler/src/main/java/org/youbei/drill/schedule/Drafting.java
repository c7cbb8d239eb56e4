package org.youbei.drill.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Subject;
import org.youbei.obligation.rule.LegalDate;

/**
 * Spreads what falls due over the days of a year. The most urgent chooses first. A unit drills once on a day, because its site and its
 * teams are there once; the units of a street share evaluators, so that a day with another drill of the street costs; so does each drill
 * of the district on the day, and each the unit has in the month. Days within a week of a key date are cheaper. What is overdue takes the first month that is left.
 */
public final class Drafting {
    public static final String SPREAD = "spread";
    private static final int OVERDUE_DAYS = 30;
    private static final int NEAR_DAYS = 7;
    private static final int MONTH_COST = 10;
    private static final int STREET_COST = 6;
    private static final int PLAIN_COST = 4;
    /** Of each other drill of the district on the day: its people cannot be everywhere. */
    private static final int DAY_COST = 2;

    private static final int STREET_DIGITS = 9;
    private static final String EVERYWHERE = "d";

    private final LocalDate from;
    private final LocalDate until;
    private final List<LegalDate.Occurrence> keyDates;
    /** The days that may be taken, each with whether a key date is near. */
    private final NavigableMap<LocalDate, Boolean> days = new TreeMap<>();

    private final Map<String, Integer> onDay = new HashMap<>();
    private final Map<String, Integer> inMonth = new HashMap<>();

    /** @param from the first day that may be taken; {@code until} the last of the year */
    public Drafting(
            LocalDate from, LocalDate until, Predicate<LocalDate> working, List<LegalDate.Occurrence> keyDates) {
        this.from = from;
        this.until = until;
        this.keyDates = List.copyOf(keyDates);
        if (!from.isAfter(until)) {
            from.datesUntil(until.plusDays(1))
                    .filter(working)
                    .forEach(day -> days.put(day, keyDate(day).isPresent()));
        }
    }

    /** Something that must be drilled until a day. */
    public record Need(Subject subject, JurisdictionCode unit, String rule, String title, LocalDate due) {}

    /** The day that was found for it. */
    public record Choice(Need need, LocalDate day, String reason) {}

    /** Marks a day as taken by a drill that stands already. */
    public void take(JurisdictionCode unit, LocalDate day) {
        onDay.merge(unit.value() + day, 1, Integer::sum);
        onDay.merge(street(unit) + day, 1, Integer::sum);
        onDay.merge(EVERYWHERE + day, 1, Integer::sum);
        inMonth.merge(unit.value() + day.getMonthValue(), 1, Integer::sum);
    }

    /** What does not fall due within the year is left out, and what finds no free day. */
    public List<Choice> draft(List<Need> needs) {
        var choices = new ArrayList<Choice>();
        needs.stream()
                .filter(need -> !need.due().isAfter(until))
                .sorted(Comparator.comparing(Need::due)
                        .thenComparing(need -> need.subject().id()))
                .forEach(need -> day(need).ifPresent(day -> {
                    take(need.unit(), day);
                    choices.add(new Choice(need, day, keyDate(day).orElse(SPREAD)));
                }));
        return choices;
    }

    private Optional<LocalDate> day(Need need) {
        var last = need.due().isBefore(from) ? from.plusDays(OVERDUE_DAYS) : need.due();
        var end = last.isAfter(until) ? until : last;
        if (end.isBefore(from)) {
            return Optional.empty();
        }
        var street = street(need.unit());
        LocalDate best = null;
        int least = Integer.MAX_VALUE;
        for (var day : days.subMap(from, true, end, true).entrySet()) {
            if (!onDay.containsKey(need.unit().value() + day.getKey())) {
                int cost = cost(need, street, day.getKey(), day.getValue());
                if (cost < least) {
                    least = cost;
                    best = day.getKey();
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private int cost(Need need, String street, LocalDate day, boolean key) {
        return MONTH_COST * inMonth.getOrDefault(need.unit().value() + day.getMonthValue(), 0)
                + DAY_COST * onDay.getOrDefault(EVERYWHERE + day, 0)
                + STREET_COST * onDay.getOrDefault(street + day, 0)
                + (key ? 0 : PLAIN_COST);
    }

    private Optional<String> keyDate(LocalDate day) {
        return keyDates.stream()
                .filter(key -> !day.isBefore(key.day().minusDays(NEAR_DAYS))
                        && !day.isAfter(key.day().plusDays(NEAR_DAYS)))
                .map(key -> key.date().id())
                .findFirst();
    }

    private static String street(JurisdictionCode unit) {
        var code = unit.value();
        return "s" + code.substring(0, Math.min(STREET_DIGITS, code.length()));
    }
}
