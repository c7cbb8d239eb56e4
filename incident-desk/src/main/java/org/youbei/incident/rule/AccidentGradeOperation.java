package org.youbei.incident.rule;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.youbei.calculate.Given;
import org.youbei.calculate.Operation;

/** {@code accident-grade}: {@code {rows: [{deaths, serious_injuries, loss_yuan}…]}} → the same with {@code grade} and {@code up_to}. */
public final class AccidentGradeOperation implements Operation {
    static final Map<AccidentGrade, String> WORDS = Map.of(
            AccidentGrade.ORDINARY, "一般",
            AccidentGrade.LARGE, "较大",
            AccidentGrade.MAJOR, "重大",
            AccidentGrade.EXTREME, "特别重大");
    private static final Map<AccidentGrade.UpTo, String> UP_TO = Map.of(
            AccidentGrade.UpTo.CITY, "市", AccidentGrade.UpTo.PROVINCE, "省", AccidentGrade.UpTo.STATE_COUNCIL, "国务院");
    private static final int MOST = 1_000_000_000;

    @Override
    public String name() {
        return "accident-grade";
    }

    @Override
    public Object answer(Given given) {
        return given.at("rows").list().stream()
                .map(AccidentGradeOperation::line)
                .toList();
    }

    private static Map<String, Object> line(Given row) {
        var deaths = row.at("deaths").count(MOST);
        var injuries = row.at("serious_injuries").count(MOST);
        var loss = row.at("loss_yuan").amount();
        var grade = AccidentGrade.of(deaths, injuries, loss);
        var line = new LinkedHashMap<String, Object>();
        line.put("deaths", deaths);
        line.put("serious_injuries", injuries);
        line.put("loss_yuan", whole(loss));
        line.put("grade", WORDS.get(grade));
        line.put("up_to", UP_TO.get(grade.upTo()));
        return line;
    }

    private static BigDecimal whole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0 ? number.setScale(0) : number;
    }
}
