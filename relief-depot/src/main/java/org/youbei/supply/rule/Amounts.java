package org.youbei.supply.rule;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.youbei.calculate.Given;
import org.youbei.calculate.NotAnswered;

/** How the operations of stock read and write amounts and lots. */
final class Amounts {
    private static final Set<String> STATES = Set.of("ok", "approved", "quarantined", "on_hold", "recalled", "damaged");

    private Amounts() {}

    /** A whole number without decimals, else the decimals that are needed. */
    static BigDecimal plain(BigDecimal number) {
        var bare = number.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    static List<Lot> lots(Given given) {
        var seen = new HashSet<String>();
        return given.list().stream().map(lot -> lot(lot, seen)).toList();
    }

    private static Lot lot(Given lot, Set<String> seen) {
        var name = lot.at("lot").text();
        if (!seen.add(name)) {
            throw new NotAnswered("twice", lot.at("lot").path(), "批次重复：" + name, "the lot " + name + " stands twice");
        }
        var state = lot.at("status").there() ? lot.at("status").text() : "ok";
        if (!STATES.contains(state)) {
            throw NotAnswered.outside(lot.at("status").path());
        }
        return new Lot(
                name,
                lot.at("qty").amount(),
                lot.at("reserved").there() ? lot.at("reserved").amount() : BigDecimal.ZERO,
                lot.at("expiry").dayOrNull(),
                lot.at("received").dayOrNull(),
                state.equals("approved") ? "ok" : state);
    }
}
