package org.youbei.assessment.rule;

import static java.util.Map.entry;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.youbei.calculate.Given;
import org.youbei.calculate.NotAnswered;
import org.youbei.calculate.Operation;

/** {@code report-marks}: {@code {items: [{kind, fault, leader_comment}…]}} → {@code {items: […], total, mean}}. */
public final class ReportMarksOperation implements Operation {
    private static final Map<String, ReportMarks.Use> USES = Map.ofEntries(
            entry("专报", ReportMarks.Use.SPECIAL),
            entry("送阅", ReportMarks.Use.READING),
            entry("综合", ReportMarks.Use.ROUND_UP),
            entry("备查", ReportMarks.Use.FILED),
            entry("约稿", ReportMarks.Use.ORDERED),
            entry("漏报", ReportMarks.Use.NONE),
            entry("瞒报", ReportMarks.Use.NONE));
    private static final Map<String, ReportMarks.Fault> FAULTS = Map.ofEntries(
            entry("迟报", ReportMarks.Fault.LATE),
            entry("late", ReportMarks.Fault.LATE),
            entry("少报", ReportMarks.Fault.UNDERSTATED),
            entry("低报", ReportMarks.Fault.UNDERSTATED),
            entry("understated", ReportMarks.Fault.UNDERSTATED),
            entry("谎报", ReportMarks.Fault.FALSE),
            entry("虚报", ReportMarks.Fault.FALSE),
            entry("误报", ReportMarks.Fault.FALSE),
            entry("错报", ReportMarks.Fault.FALSE),
            entry("不实", ReportMarks.Fault.FALSE),
            entry("false", ReportMarks.Fault.FALSE),
            entry("瞒报", ReportMarks.Fault.CONCEALED),
            entry("concealed", ReportMarks.Fault.CONCEALED),
            entry("漏报", ReportMarks.Fault.MISSED),
            entry("missed", ReportMarks.Fault.MISSED));
    private static final Map<String, ReportMarks.Comment> COMMENTS = Map.ofEntries(
            entry("国家", ReportMarks.Comment.STATE),
            entry("国", ReportMarks.Comment.STATE),
            entry("国务院", ReportMarks.Comment.STATE),
            entry("中央", ReportMarks.Comment.STATE),
            entry("国家级", ReportMarks.Comment.STATE),
            entry("省", ReportMarks.Comment.PROVINCE),
            entry("省级", ReportMarks.Comment.PROVINCE),
            entry("市", ReportMarks.Comment.CITY),
            entry("市级", ReportMarks.Comment.CITY));

    @Override
    public String name() {
        return "report-marks";
    }

    @Override
    public Object answer(Given given) {
        var items = given.at("items").list().stream()
                .map(item -> new ReportMarks.Item(
                        known(item.at("kind"), USES),
                        knownIfAny(item.at("fault"), FAULTS),
                        knownIfAny(item.at("leader_comment"), COMMENTS)))
                .toList();
        var answer = new LinkedHashMap<String, Object>();
        answer.put("items", items.stream().map(ReportMarks.Item::marks).toList());
        answer.put("total", ReportMarks.total(items));
        answer.put("mean", ReportMarks.mean(items).orElse(null));
        return answer;
    }

    private static <T> @Nullable T knownIfAny(Given given, Map<String, T> words) {
        return given.there() ? known(given, words) : null;
    }

    private static <T> T known(Given given, Map<String, T> words) {
        var word = given.text();
        var found = words.get(word);
        if (found == null) {
            throw new NotAnswered("unknown", given.path(), "规则中没有“" + word + "”", "the rule does not know " + word);
        }
        return found;
    }
}
