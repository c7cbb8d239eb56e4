package org.youbei.obligation.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.obligation.calendar.CalendarDay.Kind;

/** Reads {@code date,kind,name} lines; kind is {@code holiday} or {@code workday}. All wrong lines are named at once. */
public final class CalendarFile {
    /** Source: npm chinese-days 1.5.7 (MIT), after the yearly notices of the State Council; 2022 to 2026. */
    private static final String SHIPPED = "/org/youbei/obligation/cn-holidays-2022-2026.csv";

    private static final String HEADER = "date,kind,name";

    private CalendarFile() {}

    static List<CalendarDay> shipped() {
        try (var in = CalendarFile.class.getResourceAsStream(SHIPPED)) {
            if (in == null) {
                throw new IllegalStateException("the shipped calendar is missing");
            }
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8)).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Outcome<List<CalendarDay>> read(String text) {
        var lines = text.replace("\uFEFF", "").lines().toList();
        if (lines.isEmpty() || !lines.getFirst().strip().equals(HEADER)) {
            return Outcome.refused(Refusal.at("file", "calendar.header", HEADER));
        }
        var days = new ArrayList<CalendarDay>();
        var refusals = new ArrayList<Refusal>();
        var seen = new HashSet<LocalDate>();
        for (int n = 1; n < lines.size(); n++) {
            readLine(lines.get(n), n + 1, seen, days, refusals);
        }
        if (days.isEmpty() && refusals.isEmpty()) {
            return Outcome.refused(Refusal.at("file", "calendar.empty"));
        }
        return refusals.isEmpty() ? Outcome.done(List.copyOf(days)) : Outcome.refused(refusals);
    }

    private static void readLine(
            String line, int number, HashSet<LocalDate> seen, List<CalendarDay> days, List<Refusal> refusals) {
        if (line.isBlank()) {
            return;
        }
        try {
            var day = parse(line.strip().split(",", -1));
            if (seen.add(day.day())) {
                days.add(day);
            } else {
                refusals.add(Refusal.at("file", "calendar.twice", number));
            }
        } catch (IllegalArgumentException | DateTimeParseException e) {
            refusals.add(Refusal.at("file", "calendar.line", number));
        }
    }

    private static CalendarDay parse(String[] cells) {
        if (cells.length != 3 || cells[2].isBlank() || cells[2].length() > 40) {
            throw new IllegalArgumentException("three cells");
        }
        var kind = switch (cells[1]) {
            case "holiday" -> Kind.HOLIDAY;
            case "workday" -> Kind.WORKDAY;
            default -> throw new IllegalArgumentException("kind");
        };
        return new CalendarDay(LocalDate.parse(cells[0]), kind, cells[2]);
    }
}
