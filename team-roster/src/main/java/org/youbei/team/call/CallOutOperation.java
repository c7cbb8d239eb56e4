package org.youbei.team.call;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.youbei.calculate.Given;
import org.youbei.calculate.NotAnswered;
import org.youbei.calculate.Operation;

/**
 * {@code call-out}: {@code {start, limit_seconds, contacts: [{who, answered_at, last_signal}…], backup: {who: stand-in…}}} →
 * {@code {in_time, late, unanswered, backup_called_at_300_s, no_backup_named, rate_in_time}}.
 */
public final class CallOutOperation implements Operation {
    private static final int MOST = 86_400;
    private static final int PLACES = 10;

    @Override
    public String name() {
        return "call-out";
    }

    @Override
    public Object answer(Given given) {
        var start = given.at("start").moment();
        var limit = given.at("limit_seconds").count(MOST);
        var rule = new CallRule(start, Duration.ofSeconds(limit));
        var backup = given.at("backup").there() ? given.at("backup").map() : Map.<String, Given>of();
        var called = new ArrayList<CallRule.Called>();
        for (var one : given.at("contacts").list()) {
            var answered = one.at("answered_at").momentOrNull();
            if (answered != null && answered.isBefore(start)) {
                throw new NotAnswered(
                        "before-start", one.at("answered_at").path(), "应答时间早于呼叫时间", "answered before the call began");
            }
            called.add(new CallRule.Called(
                    one.at("who").text(), answered, one.at("last_signal").textOrNull()));
        }
        var standIns = new ArrayList<String>();
        var nobody = new ArrayList<String>();
        for (var one : called) {
            if (rule.of(one) != CallRule.Reached.IN_TIME) {
                var standIn = backup.get(one.who());
                if (standIn != null && standIn.there()) {
                    standIns.add(standIn.text());
                } else {
                    nobody.add(one.who());
                }
            }
        }
        var inTime = rule.those(called, CallRule.Reached.IN_TIME);
        var answer = new LinkedHashMap<String, Object>();
        answer.put("in_time", inTime);
        answer.put("late", rule.those(called, CallRule.Reached.LATE));
        answer.put("unanswered", rule.those(called, CallRule.Reached.UNANSWERED));
        answer.put("backup_called_at_300_s", standIns);
        answer.put("backup_called_at_" + limit + "_s", standIns);
        answer.put("no_backup_named", nobody);
        answer.put("rate_in_time", called.isEmpty() ? null : rate(inTime.size(), called.size()));
        return answer;
    }

    private static BigDecimal rate(int inTime, int all) {
        return BigDecimal.valueOf(inTime)
                .divide(BigDecimal.valueOf(all), PLACES, RoundingMode.HALF_UP)
                .stripTrailingZeros();
    }
}
