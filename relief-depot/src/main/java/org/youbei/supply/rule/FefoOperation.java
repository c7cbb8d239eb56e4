package org.youbei.supply.rule;

import java.util.LinkedHashMap;
import java.util.Map;
import org.youbei.calculate.Given;
import org.youbei.calculate.Operation;

/**
 * {@code fefo}: {@code {as_of, quantity, minimum_days_left?, lots: [{lot, qty, expiry, received, reserved?, status?}…]}} → {@code {picks: [{lot, take}…],
 * short, refused: [{lot, why}…]}}.
 */
public final class FefoOperation implements Operation {
    private static final int YEARS_OF_DAYS = 36_500;

    @Override
    public String name() {
        return "fefo";
    }

    @Override
    public Object answer(Given given) {
        var left = given.at("minimum_days_left");
        var picking = Picking.of(
                Amounts.lots(given.at("lots")),
                given.at("quantity").amount(),
                given.at("as_of").day(),
                left.there() ? left.count(YEARS_OF_DAYS) : 0);
        var answer = new LinkedHashMap<String, Object>();
        answer.put(
                "picks",
                picking.picks().stream()
                        .map(pick -> two("lot", pick.lot(), "take", Amounts.plain(pick.take())))
                        .toList());
        answer.put("short", Amounts.plain(picking.missing()));
        answer.put(
                "refused",
                picking.refused().stream()
                        .map(lot -> two("lot", lot.lot(), "why", lot.why().word()))
                        .toList());
        return answer;
    }

    private static Map<String, Object> two(String name, Object value, String other, Object second) {
        var map = new LinkedHashMap<String, Object>();
        map.put(name, value);
        map.put(other, second);
        return map;
    }
}
