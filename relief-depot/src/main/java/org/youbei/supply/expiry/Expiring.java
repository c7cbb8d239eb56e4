package org.youbei.supply.expiry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.youbei.supply.stock.StockRow;

/**
 * A lot that expires before long, or has.
 *
 * @param monthlyUse so much of the item is issued at its point in a month, by the ledger of the last year
 * @param wasted what will be left of the lot by then, if issues go on as they did; of an expired lot everything
 * @param uses where it can be used before, the first day first; none where it may not be handed out
 */
public record Expiring(StockRow row, BigDecimal monthlyUse, BigDecimal wasted, List<Use> uses) {
    public Expiring {
        uses = List.copyOf(uses);
    }

    /** The last usable day. */
    public LocalDate expires() {
        return Objects.requireNonNull(row.stock().expiresOn());
    }

    /** Days until the last usable one; below zero where it is past. */
    public long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, expires());
    }

    /** What the waste cost, in yuan; null where nobody recorded a price. */
    public @Nullable BigDecimal worth() {
        var price = row.stock().price();
        return price == null ? null : price.multiply(wasted);
    }
}
