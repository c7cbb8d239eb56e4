package org.youbei.team.staffing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.youbei.calculate.Given;
import org.youbei.calculate.NotAnswered;
import org.youbei.calculate.Operation;

/**
 * {@code staffing-forecast}: {@code {as_of, members: [{id, quals, leave, exit}…], requirements: [{qual, min, desired, max}…], days}} →
 * {@code [{day, <qual>: {who, status}}…]}. A day is a date, or a number of days after {@code as_of}.
 */
public final class StaffingForecastOperation implements Operation {
    private static final int MOST = 1_000_000;
    private static final int MOST_DAYS = 36_500;

    @Override
    public String name() {
        return "staffing-forecast";
    }

    @Override
    public Object answer(Given given) {
        var members = given.at("members").list().stream()
                .map(StaffingForecastOperation::able)
                .toList();
        var needs = given.at("requirements").list().stream()
                .map(StaffingForecastOperation::need)
                .toList();
        var days = new ArrayList<LocalDate>();
        for (var day : given.at("days").list()) {
            days.add(day.isText() ? day.day() : given.at("as_of").day().plusDays(day.count(MOST_DAYS)));
        }
        var forecast = Forecast.of(members, needs, days);
        return days.stream()
                .map(day -> line(day, forecast.getOrDefault(day, List.of())))
                .toList();
    }

    private static Map<String, Object> line(LocalDate day, List<Forecast.Line> lines) {
        var line = new LinkedHashMap<String, Object>();
        line.put("day", day.toString());
        for (var one : lines) {
            var said = new LinkedHashMap<String, Object>();
            said.put("who", one.who());
            said.put("status", one.staffing().word());
            line.put(one.need().qualification(), said);
        }
        return line;
    }

    private static Need need(Given one) {
        var min = one.at("min").count(MOST);
        var desired = one.at("desired").there() ? one.at("desired").count(MOST) : min;
        var max = one.at("max").there() ? one.at("max").count(MOST) : desired;
        try {
            return new Need(one.at("qual").text(), min, desired, max);
        } catch (IllegalArgumentException e) {
            throw new NotAnswered("bounds", one.path(), "最少、期望、最多应依次不减", "min, desired and max do not fall");
        }
    }

    private static Able able(Given one) {
        var quals = new LinkedHashMap<String, Optional<LocalDate>>();
        if (one.at("quals").there()) {
            one.at("quals").map().forEach((qual, until) -> quals.put(qual, Optional.ofNullable(until.dayOrNull())));
        }
        return new Able(
                one.at("id").text(),
                quals,
                leaves(one.at("leave")),
                one.at("exit").dayOrNull());
    }

    /** One time away as {@code [from, to]}, or a list of such; no end is null. */
    private static List<Able.Leave> leaves(Given given) {
        if (!given.there()) {
            return List.of();
        }
        var ends = given.list();
        if (ends.isEmpty()) {
            return List.of();
        }
        return ends.getFirst().isText()
                ? List.of(leave(given, ends))
                : ends.stream().map(one -> leave(one, one.list())).toList();
    }

    private static Able.Leave leave(Given given, List<Given> ends) {
        if (ends.size() != 2) {
            throw given.missing();
        }
        var from = ends.getFirst().day();
        var to = ends.getLast().dayOrNull();
        if (to != null && to.isBefore(from)) {
            throw new NotAnswered("leave", given.path(), "离岗的结束早于开始", "the leave ends before it begins");
        }
        return new Able.Leave(from, to);
    }
}
