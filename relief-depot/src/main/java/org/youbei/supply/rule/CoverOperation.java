package org.youbei.supply.rule;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.youbei.calculate.Given;
import org.youbei.calculate.NotAnswered;
import org.youbei.calculate.Operation;

/**
 * {@code cover}: {@code {item, unit, norm_per_head_day, people, days, lots, agreements: [{ceiling, reliability, arrival_hours}…], as_of,
 * max_arrival_hours}} → {@code {need, usable_own, usable_agreed, usable, shortage, days_of_cover_own, days_of_cover_total}}.
 */
public final class CoverOperation implements Operation {
    @Override
    public String name() {
        return "cover";
    }

    @Override
    public Object answer(Given given) {
        var agreements = given.at("agreements").list().stream()
                .map(agreement -> new Cover.Agreed(
                        agreement.at("ceiling").amount(),
                        share(agreement.at("reliability")),
                        agreement.at("arrival_hours").amount()))
                .toList();
        var cover = Cover.of(
                given.at("norm_per_head_day").amount(),
                given.at("people").amount(),
                given.at("days").amount(),
                Amounts.lots(given.at("lots")),
                agreements,
                given.at("as_of").day(),
                given.at("max_arrival_hours").amount());
        var answer = new LinkedHashMap<String, @Nullable Object>();
        answer.put("need", Amounts.plain(cover.need()));
        answer.put("usable_own", Amounts.plain(cover.own()));
        answer.put("usable_agreed", Amounts.plain(cover.agreed()));
        answer.put("usable", Amounts.plain(cover.usable()));
        answer.put("shortage", Amounts.plain(cover.shortage()));
        answer.put("days_of_cover_own", cover.ownDays());
        answer.put("days_of_cover_total", cover.days());
        return answer;
    }

    private static BigDecimal share(Given given) {
        var share = given.amount();
        if (share.compareTo(BigDecimal.ONE) > 0) {
            throw NotAnswered.outside(given.path());
        }
        return share;
    }
}
