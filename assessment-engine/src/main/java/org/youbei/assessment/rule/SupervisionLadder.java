package org.youbei.assessment.rule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a supervision order leads to when its limit passes: each rung is reached after so many working days overdue, the first working day after the due
 * day being 1. The ladder proposes; a person decides.
 */
public record SupervisionLadder(List<Rung> rungs, Predicate<LocalDate> works) {
    /** The longest limit that is counted, in working days. */
    public static final int LONGEST = 10_000;

    /** @param from working days overdue from which it is reached */
    public record Rung(String name, int from) {}

    /**
     * @param extension asked on a day for more working days; none where nobody asked
     * @param done none while it is open
     */
    public record Order(
            LocalDate issued,
            int limit,
            @Nullable LocalDate done,
            @Nullable Extension extension) {}

    /** @param granted whether the one who gave the order agreed */
    public record Extension(@Nullable LocalDate asked, int days, boolean granted) {}

    public enum State {
        RUNNING,
        OVERDUE,
        DONE,
        DONE_LATE
    }

    public enum Note {
        EXTENDED,
        /** Asked after the due day: it changes nothing. */
        EXTENSION_LATE,
        EXTENSION_NOT_GRANTED
    }

    public record Standing(LocalDate due, int overdue, State state, Optional<Rung> rung, Optional<Note> note) {}

    public SupervisionLadder {
        rungs = rungs.stream().sorted(Comparator.comparingInt(Rung::from)).toList();
    }

    /** Where only Saturdays and Sundays are free. */
    public static SupervisionLadder weekdays(List<Rung> rungs) {
        return new SupervisionLadder(
                rungs, day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY);
    }

    public Standing of(Order order, LocalDate today) {
        var due = after(order.issued(), order.limit());
        Optional<Note> note = Optional.empty();
        var extension = order.extension();
        if (extension != null) {
            if (!extension.granted()) {
                note = Optional.of(Note.EXTENSION_NOT_GRANTED);
            } else if (extension.asked() != null && extension.asked().isAfter(due)) {
                note = Optional.of(Note.EXTENSION_LATE);
            } else {
                due = after(due, extension.days());
                note = Optional.of(Note.EXTENDED);
            }
        }
        var done = order.done() != null && !order.done().isAfter(today) ? order.done() : null;
        var overdue = between(due, done == null ? today : done);
        if (done != null) {
            var state = done.isAfter(due) ? State.DONE_LATE : State.DONE;
            return new Standing(due, overdue, state, Optional.empty(), note);
        }
        return new Standing(due, overdue, overdue > 0 ? State.OVERDUE : State.RUNNING, reached(overdue), note);
    }

    private Optional<Rung> reached(int overdue) {
        return overdue == 0
                ? Optional.empty()
                : new ArrayList<>(rungs)
                        .reversed().stream()
                                .filter(rung -> overdue >= rung.from())
                                .findFirst();
    }

    private LocalDate after(LocalDate day, int days) {
        var at = day;
        for (int left = days; left > 0; ) {
            at = at.plusDays(1);
            if (works.test(at)) {
                left--;
            }
        }
        return at;
    }

    /** Working days after the due day, up to a day and with it. */
    private int between(LocalDate due, LocalDate until) {
        int count = 0;
        for (var day = due.plusDays(1); !day.isAfter(until); day = day.plusDays(1)) {
            if (works.test(day)) {
                count++;
            }
        }
        return count;
    }
}
