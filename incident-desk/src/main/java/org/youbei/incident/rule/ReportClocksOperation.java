package org.youbei.incident.rule;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.youbei.calculate.Given;
import org.youbei.calculate.NotAnswered;
import org.youbei.calculate.Operation;

/** {@code report-clocks}: {@code {now, limits: {phone_minutes, written_minutes}, cases}} → {@code [{id, phone, written}…]}. */
public final class ReportClocksOperation implements Operation {
    private static final int MOST_MINUTES = 100_000;

    @Override
    public String name() {
        return "report-clocks";
    }

    @Override
    public Object answer(Given given) {
        var now = given.at("now").moment();
        var limits = given.at("limits");
        var clock = new ReportClock(
                Duration.ofMinutes(limits.at("phone_minutes").count(MOST_MINUTES)),
                Duration.ofMinutes(limits.at("written_minutes").count(MOST_MINUTES)));
        return given.at("cases").list().stream()
                .map(one -> line(clock, one, now))
                .toList();
    }

    private static Map<String, Object> line(ReportClock clock, Given one, LocalDateTime now) {
        var known = one.at("known").moment();
        var phone = later(one.at("phone"), known);
        var written = later(one.at("written"), known);
        var line = new LinkedHashMap<String, Object>();
        line.put("id", one.at("id").text());
        line.put("phone", word(clock.phone(known, phone, written, now)));
        line.put("written", word(clock.written(known, written, now)));
        return line;
    }

    private static @Nullable LocalDateTime later(Given at, LocalDateTime known) {
        var moment = at.momentOrNull();
        if (moment != null && moment.isBefore(known)) {
            throw new NotAnswered(
                    "before-known",
                    at.path(),
                    "报告时间早于知悉时间：" + at.path(),
                    at.path() + " is earlier than when the unit learned of it");
        }
        return moment;
    }

    static String word(ReportClock.Standing standing) {
        return switch (standing.state()) {
            case RUNNING -> "running";
            case IN_TIME -> "in time";
            case COVERED -> "covered by written report";
            case LATE -> "late " + standing.over().toSeconds() + " s";
            case OVERDUE -> "overdue " + standing.over().toSeconds() + " s";
        };
    }
}
