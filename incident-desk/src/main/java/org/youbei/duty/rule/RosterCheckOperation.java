package org.youbei.duty.rule;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.youbei.calculate.Given;
import org.youbei.calculate.NotAnswered;
import org.youbei.calculate.Operation;

/** {@code roster-check}: {@code {window, need, assignments}} → {@code {gaps, double_booked_pairs, longest_unbroken_hours}}. */
public final class RosterCheckOperation implements Operation {
    private static final int MOST_PEOPLE = 1_000;
    private static final int MOST_TURNS = 5_000;
    private static final double SECONDS = 3_600;
    private static final DateTimeFormatter TO_SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    @Override
    public String name() {
        return "roster-check";
    }

    @Override
    public Object answer(Given given) {
        var window = given.at("window").list();
        if (window.size() != 2) {
            throw given.at("window").missing();
        }
        var from = window.get(0).moment();
        var to = window.get(1).moment();
        if (!from.isBefore(to)) {
            throw reversed("window");
        }
        var need = new LinkedHashMap<String, Integer>();
        given.at("need").map().forEach((role, many) -> need.put(role, many.count(MOST_PEOPLE)));
        var listed = given.at("assignments").list();
        if (listed.size() > MOST_TURNS) {
            throw NotAnswered.outside("assignments");
        }
        var turns = listed.stream().map(RosterCheckOperation::turn).toList();
        var seconds = window.get(0).text().length() > "2026-02-16T09:00".length();
        var answer = new LinkedHashMap<String, Object>();
        answer.put(
                "gaps",
                RosterCheck.gaps(from, to, need, turns).stream()
                        .map(gap -> gap(gap, seconds))
                        .toList());
        answer.put(
                "double_booked_pairs",
                RosterCheck.clashes(turns).stream()
                        .map(clash -> List.of(clash.first(), clash.second()))
                        .toList());
        var hours = new LinkedHashMap<String, Double>();
        RosterCheck.unbroken(turns).forEach((who, time) -> hours.put(who, time.toSeconds() / SECONDS));
        answer.put("longest_unbroken_hours", hours);
        return answer;
    }

    private static RosterCheck.Turn turn(Given given) {
        var start = given.at("start").moment();
        var end = given.at("end").moment();
        if (!start.isBefore(end)) {
            throw reversed(given.path());
        }
        return new RosterCheck.Turn(given.at("who").text(), given.at("role").text(), start, end);
    }

    private static NotAnswered reversed(String at) {
        return new NotAnswered("reversed", at, "结束时间须晚于开始时间：" + at, at + " ends before it starts");
    }

    private static Map<String, Object> gap(RosterCheck.Gap gap, boolean seconds) {
        var line = new LinkedHashMap<String, Object>();
        line.put("from", written(gap.from(), seconds));
        line.put("to", written(gap.to(), seconds));
        line.put(
                "why",
                gap.lacks().stream()
                        .map(lack -> lack.role() + " " + lack.there() + " of " + lack.needed())
                        .toList());
        return line;
    }

    private static String written(LocalDateTime at, boolean seconds) {
        return seconds ? at.format(TO_SECONDS) : at.toString();
    }
}
