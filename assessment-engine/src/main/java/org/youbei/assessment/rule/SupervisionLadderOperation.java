package org.youbei.assessment.rule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.youbei.calculate.Given;
import org.youbei.calculate.NotAnswered;
import org.youbei.calculate.Operation;

/**
 * {@code supervision-ladder}: {@code {now, ladder_working_days: {催办, 通报, 约谈, 移送}, orders: [{id, issued, limit_wd, done, ext}…]}} →
 * {@code [{id, due, overdue_working_days, state, step, note}…]}. An extension is a number of working days, or {@code {asked, wd, granted}}.
 */
public final class SupervisionLadderOperation implements Operation {
    private static final int YEARS = 60;

    @Override
    public String name() {
        return "supervision-ladder";
    }

    @Override
    public Object answer(Given given) {
        var now = day(given.at("now"));
        var rungs = given.at("ladder_working_days").map().entrySet().stream()
                .map(rung -> new SupervisionLadder.Rung(rung.getKey(), days(rung.getValue())))
                .toList();
        var ladder = SupervisionLadder.weekdays(rungs);
        return given.at("orders").list().stream()
                .map(order -> line(order, ladder.of(order(order, now), now)))
                .toList();
    }

    private static SupervisionLadder.Order order(Given order, LocalDate now) {
        var issued = day(order.at("issued"));
        if (Math.abs(ChronoUnit.YEARS.between(issued, now)) > YEARS) {
            throw NotAnswered.outside(order.at("issued").path());
        }
        var done = order.at("done").there() ? day(order.at("done")) : null;
        return new SupervisionLadder.Order(issued, days(order.at("limit_wd")), done, extension(order.at("ext")));
    }

    private static SupervisionLadder.@Nullable Extension extension(Given given) {
        if (!given.there()) {
            return null;
        }
        var days = first(given, List.of("wd", "days", "working_days", "limit_wd", "extra_wd", "add_wd", "plus_wd"));
        if (days == null) {
            return new SupervisionLadder.Extension(null, days(given), true);
        }
        var asked = first(given, List.of("asked", "asked_on", "requested", "on", "at", "date"));
        var granted = first(given, List.of("granted", "approved"));
        return new SupervisionLadder.Extension(
                asked == null ? null : day(asked), days(days), granted == null || granted.flag());
    }

    private static @Nullable Given first(Given given, List<String> names) {
        return names.stream().map(given::at).filter(Given::there).findFirst().orElse(null);
    }

    private static Map<String, Object> line(Given order, SupervisionLadder.Standing standing) {
        var line = new LinkedHashMap<String, Object>();
        line.put("id", order.at("id").text());
        line.put("due", standing.due().toString());
        line.put("overdue_working_days", standing.overdue());
        line.put(
                "state",
                switch (standing.state()) {
                    case RUNNING -> "running";
                    case OVERDUE -> "overdue";
                    case DONE -> "done";
                    case DONE_LATE -> "done late";
                });
        line.put("step", standing.rung().map(SupervisionLadder.Rung::name).orElse(null));
        line.put(
                "note",
                standing.note()
                        .map(note -> switch (note) {
                            case EXTENDED -> "extended";
                            case EXTENSION_LATE -> "extension refused: asked after the due day";
                            case EXTENSION_NOT_GRANTED -> "extension not granted";
                        })
                        .orElse(null));
        return line;
    }

    private static int days(Given given) {
        return given.count(SupervisionLadder.LONGEST);
    }

    private static LocalDate day(Given given) {
        return given.text().length() > 10 ? given.moment().toLocalDate() : given.day();
    }
}
