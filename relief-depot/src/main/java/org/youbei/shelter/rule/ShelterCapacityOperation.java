package org.youbei.shelter.rule;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.youbei.calculate.Given;
import org.youbei.calculate.NotAnswered;
import org.youbei.calculate.Operation;

/**
 * {@code shelter-capacity}: {@code {norms_m2_per_person: {short: "2.0" …}, rows: [{effective_area_m2, duration}…]}} →
 * {@code [{effective_area_m2, duration, capacity}…]}.
 */
public final class ShelterCapacityOperation implements Operation {
    @Override
    public String name() {
        return "shelter-capacity";
    }

    @Override
    public Object answer(Given given) {
        var norms = new LinkedHashMap<String, BigDecimal>();
        given.at("norms_m2_per_person").map().forEach((duration, norm) -> norms.put(duration, Answers.above(norm)));
        return given.at("rows").list().stream().map(row -> line(norms, row)).toList();
    }

    private static Map<String, Object> line(Map<String, BigDecimal> norms, Given row) {
        var duration = row.at("duration").text();
        var norm = norms.get(duration);
        if (norm == null) {
            throw new NotAnswered(
                    "no-norm",
                    row.at("duration").path(),
                    "没有 " + duration + " 的人均面积标准",
                    "there is no area per head for " + duration);
        }
        var line = new LinkedHashMap<String, Object>();
        line.put("effective_area_m2", Answers.asGiven(row.at("effective_area_m2")));
        line.put("duration", duration);
        line.put("capacity", Capacity.people(row.at("effective_area_m2").amount(), norm));
        return line;
    }
}
