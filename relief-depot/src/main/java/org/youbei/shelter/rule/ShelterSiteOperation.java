package org.youbei.shelter.rule;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import org.youbei.calculate.Given;
import org.youbei.calculate.NotAnswered;
import org.youbei.calculate.Operation;

/**
 * {@code shelter-site}: {@code {total, deduct: […], indoor, norms: {outdoor, indoor}}} → {@code {outdoor_effective, outdoor_capacity, indoor_capacity,
 * capacity, management_point_min_m2, units_of_at_most_2000}}.
 */
public final class ShelterSiteOperation implements Operation {
    @Override
    public String name() {
        return "shelter-site";
    }

    @Override
    public Object answer(Given given) {
        var total = given.at("total").amount();
        var deducted = given.at("deduct").list().stream().map(Given::amount).toList();
        if (deducted.stream().reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(total) > 0) {
            throw new NotAnswered(
                    "deducted-too-much", "deduct", "扣除的面积大于总面积，请核对", "more area is deducted than there is in all");
        }
        var norms = given.at("norms");
        var site = Capacity.site(
                total,
                deducted,
                given.at("indoor").amount(),
                Answers.above(norms.at("outdoor")),
                Answers.above(norms.at("indoor")));
        var answer = new LinkedHashMap<String, Object>();
        answer.put(
                "outdoor_effective",
                given.at("total").isText()
                        ? site.outdoorEffective().toPlainString()
                        : Answers.plain(site.outdoorEffective()));
        answer.put("outdoor_capacity", site.outdoor());
        answer.put("indoor_capacity", site.indoor());
        answer.put("capacity", site.people());
        answer.put("management_point_min_m2", Answers.plain(site.managementPoint()));
        answer.put("units_of_at_most_2000", site.units());
        return answer;
    }
}
