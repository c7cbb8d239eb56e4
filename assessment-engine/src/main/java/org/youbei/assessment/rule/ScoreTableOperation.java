package org.youbei.assessment.rule;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.youbei.calculate.Given;
import org.youbei.calculate.NotAnswered;
import org.youbei.calculate.Operation;

/**
 * {@code score-table}: {@code {indicators: [{id, max, gate}…], answers: [{unit, self: {…}, review: {…}}…], threshold}} →
 * {@code [{unit, points, out_of, score, unreviewed, differences_to_explain, gate_met, publishable, passes_80}…]}. A mark is a number, {@code "NA"} or
 * {@code null}. The name of the last key follows the threshold.
 */
public final class ScoreTableOperation implements Operation {
    private static final BigDecimal USUAL = BigDecimal.valueOf(80);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public String name() {
        return "score-table";
    }

    @Override
    public Object answer(Given given) {
        var most = new LinkedHashMap<String, BigDecimal>();
        var lines = given.at("indicators").list().stream()
                .map(line -> {
                    var id = line.at("id").text();
                    var points = line.at("max").amount();
                    if (points.signum() == 0) {
                        throw NotAnswered.outside(line.at("max").path());
                    }
                    if (most.put(id, points) != null) {
                        throw new NotAnswered(
                                "twice", line.at("id").path(), "指标编号重复：" + id, "two indicators are called " + id);
                    }
                    var gate = line.at("gate");
                    return new ScoreTable.Line(id, points, gate.there() && gate.flag());
                })
                .toList();
        var asked = given.at("threshold");
        var threshold = asked.there() ? asked.amount() : USUAL;
        if (threshold.compareTo(HUNDRED) > 0) {
            throw NotAnswered.outside(asked.path());
        }
        var table = new ScoreTable(lines, threshold);
        var passes = "passes_" + threshold.stripTrailingZeros().toPlainString();
        return given.at("answers").list().stream()
                .map(answer -> {
                    var own = marks(answer.at("self"), most);
                    return line(answer.at("unit").text(), table.of(own, marks(answer.at("review"), most)), passes);
                })
                .toList();
    }

    private static Map<String, Mark> marks(Given given, Map<String, BigDecimal> most) {
        var marks = new HashMap<String, Mark>();
        if (!given.there()) {
            return marks;
        }
        var unknown = new HashSet<>(given.map().keySet());
        unknown.removeAll(most.keySet());
        if (!unknown.isEmpty()) {
            var id = unknown.stream().sorted().findFirst().orElseThrow();
            throw new NotAnswered("unknown", given.at(id).path(), "没有这项指标：" + id, "there is no indicator " + id);
        }
        for (var entry : given.map().entrySet()) {
            var mark = entry.getValue();
            if (!mark.there()) {
                continue;
            }
            if (mark.isText() && isNotApplicable(mark.text())) {
                marks.put(entry.getKey(), Mark.NOT_APPLICABLE);
                continue;
            }
            var points = mark.amount();
            if (points.compareTo(most.getOrDefault(entry.getKey(), BigDecimal.ZERO)) > 0) {
                throw NotAnswered.outside(mark.path());
            }
            marks.put(entry.getKey(), Mark.of(points));
        }
        return marks;
    }

    private static boolean isNotApplicable(String text) {
        return text.equalsIgnoreCase("NA") || text.equalsIgnoreCase("N/A") || text.equals("不适用");
    }

    private static Map<String, Object> line(String unit, ScoreTable.Result result, String passes) {
        var line = new LinkedHashMap<String, Object>();
        line.put("unit", unit);
        line.put("points", result.points());
        line.put("out_of", result.outOf());
        line.put("score", result.score());
        line.put("unreviewed", result.unreviewed());
        line.put("not_applicable", result.notApplicable());
        line.put("differences_to_explain", result.differences());
        line.put("gate_met", result.gatesMet());
        line.put("gates_unmet", result.unmet());
        line.put("publishable", result.publishable());
        line.put(passes, result.passes());
        return line;
    }
}
