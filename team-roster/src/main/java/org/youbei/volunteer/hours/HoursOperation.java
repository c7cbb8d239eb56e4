package org.youbei.volunteer.hours;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.youbei.calculate.Given;
import org.youbei.calculate.NotAnswered;
import org.youbei.calculate.Operation;

/** {@code hours}: {@code {entries: [{start, end, kind}…]}} → {@code {minutes, hours, refused}}, refused by their numbers from 0. */
public final class HoursOperation implements Operation {
    @Override
    public String name() {
        return "hours";
    }

    @Override
    public Object answer(Given given) {
        var entries = new ArrayList<Interval>();
        var refused = new ArrayList<Integer>();
        for (var one : given.at("entries").list()) {
            var entry = new Interval(one.at("start").moment(), one.at("end").moment(), kind(one.at("kind")));
            if (!entry.isSound()) {
                refused.add(entries.size());
            }
            entries.add(entry);
        }
        var served = ServedTime.of(entries, Interval.Kind.SERVICE);
        var answer = new LinkedHashMap<String, Object>();
        answer.put("minutes", served.minutes());
        answer.put("hours", served.hours());
        answer.put("refused", refused);
        return answer;
    }

    private static Interval.Kind kind(Given given) {
        if (!given.there()) {
            return Interval.Kind.SERVICE;
        }
        return switch (given.text()) {
            case "service" -> Interval.Kind.SERVICE;
            case "training" -> Interval.Kind.TRAINING;
            case "travel" -> Interval.Kind.TRAVEL;
            default ->
                throw new NotAnswered(
                        "kind",
                        given.path(),
                        "类别应为 service、training 或 travel",
                        "the kind is service, training or travel");
        };
    }
}
