package org.youbei.incident.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.youbei.calculate.Given;
import org.youbei.calculate.Operation;

/** {@code relief-level}: {@code {rows: [{dead_missing, moved, rooms, households}…]}} → the same with {@code level}. */
public final class ReliefLevelOperation implements Operation {
    private static final List<String> WORDS = List.of("Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ");
    private static final String NONE = "none";
    private static final int MOST = 2_000_000_000;

    @Override
    public String name() {
        return "relief-level";
    }

    @Override
    public Object answer(Given given) {
        return given.at("rows").list().stream().map(ReliefLevelOperation::line).toList();
    }

    private static Map<String, Object> line(Given row) {
        var line = new LinkedHashMap<String, Object>();
        for (var figure : List.of("dead_missing", "moved", "rooms", "households")) {
            line.put(figure, row.at(figure).count(MOST));
        }
        var level = ReliefLevel.of(
                row.at("dead_missing").count(MOST),
                row.at("moved").count(MOST),
                row.at("rooms").count(MOST),
                row.at("households").count(MOST));
        line.put("level", level.map(found -> WORDS.get(found.ordinal())).orElse(NONE));
        return line;
    }
}
