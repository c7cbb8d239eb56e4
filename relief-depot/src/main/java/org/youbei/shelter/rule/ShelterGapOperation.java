package org.youbei.shelter.rule;

import java.util.LinkedHashMap;
import java.util.Map;
import org.youbei.calculate.Given;
import org.youbei.calculate.Operation;

/** {@code shelter-gap}: {@code {people: […]}} → {@code [{people, min_gap_m}…]}; {@code "no rule"} above the greatest size of the standard. */
public final class ShelterGapOperation implements Operation {
    private static final long MOST = 1_000_000_000;

    @Override
    public String name() {
        return "shelter-gap";
    }

    @Override
    public Object answer(Given given) {
        return given.at("people").list().stream()
                .map(entry -> line(entry.whole(0, MOST)))
                .toList();
    }

    private static Map<String, Object> line(long people) {
        var line = new LinkedHashMap<String, Object>();
        var gap = Capacity.gap(people);
        line.put("people", people);
        line.put("min_gap_m", gap.isPresent() ? (Object) gap.getAsInt() : "no rule");
        return line;
    }
}
