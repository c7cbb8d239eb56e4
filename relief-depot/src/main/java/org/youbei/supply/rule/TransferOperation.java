package org.youbei.supply.rule;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.youbei.calculate.Given;
import org.youbei.calculate.NotAnswered;
import org.youbei.calculate.Operation;

/**
 * {@code transfer}: {@code {supply: […], demand: […], unit_cost: [[…]…], forbidden?: [[giver, taker]…], priority?: […]}} → {@code {optimal_total, one_plan,
 * unmet, dual_total}}.
 */
public final class TransferOperation implements Operation {
    private static final int MOST = 1_000;

    @Override
    public String name() {
        return "transfer";
    }

    @Override
    public Object answer(Given given) {
        var asked = asked(given);
        try {
            return written(Transfer.of(asked));
        } catch (Transfer.TooLarge e) {
            throw new NotAnswered("too-large", "supply", "数值过大，无法精确计算", "the numbers are too large to be exact");
        }
    }

    private static Transfer.Asked asked(Given given) {
        var supply = amounts(given.at("supply"));
        var demand = amounts(given.at("demand"));
        var costs = given.at("unit_cost").list();
        if (costs.size() != supply.size()) {
            throw NotAnswered.outside("unit_cost");
        }
        var cost = costs.stream().map(row -> row(row, demand.size())).toList();
        return new Transfer.Asked(
                supply,
                demand,
                cost,
                forbidden(given.at("forbidden"), supply.size(), demand.size()),
                priority(given, demand));
    }

    private static List<BigDecimal> amounts(Given given) {
        var list = given.list();
        if (list.size() > MOST) {
            throw NotAnswered.outside(given.path());
        }
        return list.stream().map(Given::amount).toList();
    }

    private static List<BigDecimal> row(Given given, int width) {
        var row = amounts(given);
        if (row.size() != width) {
            throw NotAnswered.outside(given.path());
        }
        return row;
    }

    private static Set<List<Integer>> forbidden(Given given, int givers, int takers) {
        var forbidden = new HashSet<List<Integer>>();
        if (given.there()) {
            for (var pair : given.list()) {
                var ends = pair.list();
                if (ends.size() != 2) {
                    throw pair.missing();
                }
                forbidden.add(List.of((int) ends.getFirst().whole(0, givers - 1L), (int)
                        ends.getLast().whole(0, takers - 1L)));
            }
        }
        return forbidden;
    }

    private static List<BigDecimal> priority(Given given, List<BigDecimal> demand) {
        if (!given.at("priority").there()) {
            return Collections.nCopies(demand.size(), BigDecimal.ONE);
        }
        var priority = row(given.at("priority"), demand.size());
        for (int i = 0; i < priority.size(); i++) {
            if (priority.get(i).signum() == 0) {
                throw NotAnswered.outside("priority[" + i + "]");
            }
        }
        return priority;
    }

    private static Object written(Transfer transfer) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("optimal_total", Amounts.plain(transfer.total()));
        answer.put(
                "one_plan",
                transfer.plan().stream()
                        .map(row -> row.stream().map(Amounts::plain).toList())
                        .toList());
        answer.put("unmet", transfer.unmet().stream().map(Amounts::plain).toList());
        answer.put("dual_total", Amounts.plain(transfer.dual()));
        return answer;
    }
}
