package org.youbei.supply.stock;

import java.time.LocalDate;
import org.youbei.model.Actor;
import org.youbei.supply.Checks;
import org.youbei.supply.SupplyRefusal;
import org.youbei.supply.item.Item;
import org.youbei.supply.point.Point;

/** What speaks against goods that come in, but for the day, which depends on the books of the point. */
final class Receiving {
    private Receiving() {}

    /**
     * @param opening whether they lay there before the ledger began, and may have expired meanwhile
     * @param retired whether the item is not used any more
     */
    static Checks checks(
            Actor actor, Point point, Item item, Receipt said, boolean opening, boolean retired, LocalDate today) {
        var checks = new Checks();
        if (!Checks.works(actor, point.unit())) {
            return checks.when(true, SupplyRefusal.NOT_YOURS.refusal());
        }
        var counted = item.counted(said.quantity(), said.measure());
        checks.when(point.closed(), SupplyRefusal.POINT_CLOSED.refusal())
                .when(retired, SupplyRefusal.ITEM_RETIRED.at("item"))
                .atMost("batch", said.batch(), 60)
                .atMost("storage", said.storage(), 200)
                .atMost("source", said.source(), Bookkeeping.PURPOSE)
                .number("price", said.price())
                .when(counted == null, SupplyRefusal.MEASURE.at("measure", item.unit()));
        if (counted != null) {
            checks.quantity("quantity", counted, item.whole());
        }
        var made = said.madeOn();
        var expires = said.expiresOn();
        return checks.when(
                        made != null && expires != null && expires.isBefore(made), SupplyRefusal.DATES.at("expiresOn"))
                .when(made != null && made.isAfter(today), SupplyRefusal.FUTURE.at("madeOn"))
                .when(item.dated() && expires == null, SupplyRefusal.EXPIRY_MISSING.at("expiresOn"))
                .when(
                        !opening && expires != null && expires.isBefore(said.on()),
                        SupplyRefusal.EXPIRED.at("expiresOn"));
    }
}
