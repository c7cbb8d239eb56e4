package org.youbei.web.supply;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.youbei.supply.expiry.Expiring;
import org.youbei.supply.expiry.ExpiringList;
import org.youbei.supply.expiry.Use;
import org.youbei.supply.stock.Quality;
import org.youbei.supply.stock.Stock;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.thing.ThingCell;
import org.youbei.web.kit.thing.ThingPart;

/** How long a lot can still be used and where, in words. */
@Component
class ExpiryWords {
    private final ExpiringList expiring;
    private final SupplyWords words;

    ExpiryWords(ExpiringList expiring, SupplyWords words) {
        this.expiring = expiring;
        this.words = words;
    }

    State left(Expiring one) {
        long days = one.daysLeft(words.today());
        return days < 0
                ? new State(State.Kind.LATE, words.say("expiring.past", -days))
                : new State(State.Kind.SOON, words.say("expiring.days", days));
    }

    /** In a line: each chance, or what is left to do where there is none. */
    String before(Expiring one) {
        return one.uses().isEmpty()
                ? none(one.row().stock())
                : one.uses().stream().map(this::line).collect(Collectors.joining("；"));
    }

    private String line(Use use) {
        return words.say("expiring.use." + use.way(), use.title(), use.with(), use.by());
    }

    private String none(Stock stock) {
        if (stock.lot().expiredOn(words.today())) {
            return words.say("expiring.none.past");
        }
        return stock.quality() == Quality.OK
                ? words.say("expiring.none")
                : words.say("expiring.none.aside", words.of("stock.quality.", stock.quality()));
    }

    /** The part of a lot's page. */
    ThingPart part(Stock stock) {
        var rows = expiring.uses(stock).stream()
                .map(use -> List.of(
                        ThingCell.of(words.of("expiring.way.", use.way())),
                        ThingCell.link(
                                use.title(), (use.way() == Use.Way.DRILL ? "/drills/" : "/agreements/") + use.id()),
                        ThingCell.of(use.with()),
                        ThingCell.of(words.day(use.by()))))
                .toList();
        return ThingPart.table(
                words.say("expiring.part"), words.heads("way", "what", "with", "until"), rows, none(stock));
    }
}
