package org.youbei.supply.rule;

import java.util.LinkedHashMap;
import java.util.Map;
import org.youbei.calculate.Given;
import org.youbei.calculate.Operation;

/** {@code waste-forecast}: {@code {as_of, monthly_use, months, lots: [{lot, qty, expiry}…]}} → {@code [{lot, month, wasted}…]}. */
public final class WasteForecastOperation implements Operation {
    private static final int MOST_MONTHS = 1_200;

    @Override
    public String name() {
        return "waste-forecast";
    }

    @Override
    public Object answer(Given given) {
        return Waste.forecast(
                        Amounts.lots(given.at("lots")),
                        given.at("monthly_use").amount(),
                        given.at("months").count(MOST_MONTHS),
                        given.at("as_of").day())
                .stream()
                .map(WasteForecastOperation::line)
                .toList();
    }

    private static Map<String, Object> line(Waste waste) {
        var line = new LinkedHashMap<String, Object>();
        line.put("lot", waste.lot());
        line.put("month", waste.month().toString());
        line.put("wasted", Amounts.plain(waste.wasted()));
        return line;
    }
}
