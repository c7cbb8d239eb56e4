package org.youbei.assessment.assess;

import java.util.ArrayList;
import java.util.List;
import org.youbei.assessment.method.RefusalCode;
import org.youbei.assessment.method.RefusedInput;
import org.youbei.assessment.method.capability.Indicator;

/** Indicators as objects: {@code {"name": …, "fields": […], "per": 10000, "divisor": 1}}. */
final class IndicatorReading {
    private IndicatorReading() {}

    static List<Indicator> read(JsonValue value, String at) {
        var items = Reading.items(value, at);
        var indicators = new ArrayList<Indicator>();
        for (int j = 0; j < items.size(); j++) {
            indicators.add(indicator(items.get(j), at + "[" + j + "]"));
        }
        return indicators;
    }

    private static Indicator indicator(JsonValue value, String at) {
        if (!(value instanceof JsonValue.Fields fields)) {
            throw Request.wrongType(at, "object", value);
        }
        var request = new Request(fields);
        var names = Reading.items(request.required("fields"), at + ".fields").stream()
                .map(name -> text(name, at + ".fields"))
                .toList();
        double divisor = request.number("divisor", 1);
        double per = request.number("per", 0);
        if (divisor <= 0 || per < 0) {
            throw new RefusedInput(RefusalCode.NOT_POSITIVE, at, "" + Math.min(divisor, per));
        }
        return new Indicator(request.has("name") ? request.text("name") : at, names, divisor, per);
    }

    private static String text(JsonValue value, String at) {
        if (value instanceof JsonValue.Text(String text)) {
            return text;
        }
        throw Request.wrongType(at, "string", value);
    }
}
