package org.youbei.obligation.rule;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.youbei.obligation.calendar.WorkingDays;

/** A length of time as rules state it: {@code 3y}, {@code 6m}, {@code 1hy}, {@code 20wd}, {@code 10d}, {@code 2h}. */
public record Period(int amount, Unit unit) {
    private static final Pattern TEXT = Pattern.compile("([1-9][0-9]{0,3})(y|m|hy|wd|d|h)");

    /** Half-years count as six months each; hours are for clocks within a day and add whole days to a date only. */
    public enum Unit {
        YEARS("y"),
        HALF_YEARS("hy"),
        MONTHS("m"),
        WORKING_DAYS("wd"),
        DAYS("d"),
        HOURS("h");

        private final String suffix;

        Unit(String suffix) {
            this.suffix = suffix;
        }

        private static Unit of(String suffix) {
            return Arrays.stream(values())
                    .filter(unit -> unit.suffix.equals(suffix))
                    .findFirst()
                    .orElseThrow();
        }
    }

    public Period {
        if (amount < 1 || amount > 9999) {
            throw new IllegalArgumentException("a period is 1 to 9999 of its unit");
        }
    }

    public static Optional<Period> parse(String text) {
        var match = TEXT.matcher(text.strip());
        return match.matches()
                ? Optional.of(new Period(Integer.parseInt(match.group(1)), Unit.of(match.group(2))))
                : Optional.empty();
    }

    /** Several periods set apart by blanks, such as the rungs of a ladder. */
    static List<Period> parseAll(String text) {
        return Arrays.stream(text.strip().split(" +"))
                .map(word -> parse(word).orElseThrow(() -> new IllegalArgumentException("no period: " + word)))
                .toList();
    }

    /** The last day on which something is in time; the starting day does not count (民法典 articles 201 and 202). */
    public LocalDate due(LocalDate start, WorkingDays calendar) {
        return switch (unit) {
            case YEARS -> start.plusYears(amount);
            case HALF_YEARS -> start.plusMonths(6L * amount);
            case MONTHS -> start.plusMonths(amount);
            case WORKING_DAYS -> calendar.plus(start, amount);
            case DAYS -> start.plusDays(amount);
            case HOURS -> start.plusDays(amount / 24);
        };
    }

    /** Whether the due date rests on a year whose holidays are not known. */
    public boolean restsOnWeekendsOnly(LocalDate start, WorkingDays calendar) {
        return unit == Unit.WORKING_DAYS && calendar.isComputed(start, due(start, calendar));
    }

    @Override
    public String toString() {
        return amount + unit.suffix;
    }
}
