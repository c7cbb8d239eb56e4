package org.youbei.supply.rule;

import java.util.LinkedHashMap;
import java.util.Map;
import org.youbei.calculate.Given;
import org.youbei.calculate.Operation;

/**
 * {@code stock-replay}: {@code {events: [{key, date, kind, place, lot, qty}…]}} → {@code {result: [{key, kind, outcome}…], balance: {"P1/L1": 0 …}}}.
 */
public final class StockReplayOperation implements Operation {
    @Override
    public String name() {
        return "stock-replay";
    }

    @Override
    public Object answer(Given given) {
        var replay = new Replay();
        var outcomes = given.at("events").list().stream()
                .map(event -> line(replay, event))
                .toList();
        var balance = new LinkedHashMap<String, Object>();
        replay.balances().forEach((at, left) -> balance.put(at, Amounts.plain(left)));
        var answer = new LinkedHashMap<String, Object>();
        answer.put("result", outcomes);
        answer.put("balance", balance);
        return answer;
    }

    private static Map<String, Object> line(Replay replay, Given given) {
        var event = new Replay.Event(
                given.at("key").text(),
                given.at("date").day(),
                given.at("kind").text(),
                given.at("place").text(),
                given.at("lot").text(),
                given.at("qty").number());
        var line = new LinkedHashMap<String, Object>();
        line.put("key", event.key());
        line.put("kind", event.kind());
        line.put("outcome", replay.take(event));
        return line;
    }
}
