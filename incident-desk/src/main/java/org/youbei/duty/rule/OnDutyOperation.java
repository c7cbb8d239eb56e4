package org.youbei.duty.rule;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youbei.calculate.Given;
import org.youbei.calculate.Operation;

/** {@code on-duty}: {@code {slots_24h_from: {start: who…}, swaps: [{id, frm, to, slot, state}…], ask: […]}} → {@code [{at, on_duty}…]}. */
public final class OnDutyOperation implements Operation {
    private static final int HOURS = 24;
    private static final String APPROVED = "approved";

    @Override
    public String name() {
        return "on-duty";
    }

    @Override
    public Object answer(Given given) {
        var slots = new ArrayList<OnDuty.Slot<LocalDateTime>>();
        var single = new boolean[] {true};
        given.at("slots_24h_from").map().forEach((from, who) -> {
            var start = moment(from, given.at("slots_24h_from"));
            single[0] &= who.isText();
            var people = who.isText()
                    ? List.of(who.text())
                    : who.list().stream().map(Given::text).toList();
            slots.add(new OnDuty.Slot<>(start, start, start.plusHours(HOURS), people));
        });
        var swaps = given.at("swaps").list().stream()
                .map(swap -> new OnDuty.Swap<>(
                        swap.at("slot").moment(),
                        swap.at("frm").text(),
                        swap.at("to").text(),
                        swap.at("state").text().equals(APPROVED)))
                .toList();
        var duty = new OnDuty<>(slots, swaps);
        return given.at("ask").list().stream()
                .map(ask -> {
                    var people = duty.at(ask.moment());
                    var line = new LinkedHashMap<String, Object>();
                    line.put("at", ask.text());
                    line.put("on_duty", single[0] && people.size() <= 1 ? first(people) : people);
                    return line;
                })
                .toList();
    }

    private static @Nullable String first(List<String> people) {
        return people.isEmpty() ? null : people.getFirst();
    }

    private static LocalDateTime moment(String text, Given at) {
        try {
            return LocalDateTime.parse(text);
        } catch (DateTimeException e) {
            throw at.at(text).missing();
        }
    }
}
