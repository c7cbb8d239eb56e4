package org.youbei.incident.rule;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.youbei.calculate.Given;
import org.youbei.calculate.Operation;

/** {@code report-cadence}: {@code {now, rows: [{grade, last_report}…], changes: [{event, kind, change}…]}} → {@code {rows, must_report}}. */
public final class ReportCadenceOperation implements Operation {
    private static final Map<String, AccidentGrade> GRADES = AccidentGradeOperation.WORDS.entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));
    private static final Set<String> TRAFFIC_OR_FIRE =
            Set.of("traffic", "fire", "road traffic", "road", "交通", "道路交通", "道路交通事故", "交通事故", "火灾", "火灾事故");
    private static final DateTimeFormatter TO_SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
    private static final int DAY = 10;
    private static final int TO_MINUTES = 16;

    @Override
    public String name() {
        return "report-cadence";
    }

    @Override
    public Object answer(Given given) {
        var now = given.at("now").moment();
        var answer = new LinkedHashMap<String, Object>();
        answer.put(
                "rows",
                given.at("rows").list().stream().map(row -> line(row, now)).toList());
        answer.put(
                "must_report",
                given.at("changes").list().stream()
                        .map(change -> ReportCadence.mustReport(
                                day(change.at("event")),
                                day(change.at("change")),
                                TRAFFIC_OR_FIRE.contains(
                                        change.at("kind").text().toLowerCase(Locale.ROOT))))
                        .toList());
        return answer;
    }

    private static Map<String, Object> line(Given row, LocalDateTime now) {
        var grade = GRADES.get(row.at("grade").text());
        if (grade == null) {
            throw row.at("grade").missing();
        }
        var last = row.at("last_report").moment();
        var due = ReportCadence.due(grade, last);
        var standing = ReportClock.standing(due, null, now);
        var line = new LinkedHashMap<String, Object>();
        line.put("grade", row.at("grade").text());
        line.put("last", row.at("last_report").text());
        line.put("due", row.at("last_report").text().length() > TO_MINUTES ? due.format(TO_SECONDS) : due.toString());
        line.put(
                "state",
                standing.state() == ReportClock.State.RUNNING ? "in time" : ReportClocksOperation.word(standing));
        return line;
    }

    /** A day, or the day of a moment. */
    private static LocalDate day(Given at) {
        return at.text().length() == DAY ? at.day() : at.moment().toLocalDate();
    }
}
