package org.youbei.supply.stock;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A lot as lists show it.
 *
 * @param balance what was there on the day that was asked for; now, where none was
 */
public record StockRow(Stock stock, String pointName, String unitName, BigDecimal balance) {
    public boolean isExpired(LocalDate today) {
        return stock.lot().expiredOn(today);
    }

    public boolean isNear(LocalDate today) {
        return stock.lot().expiredOn(today.plusDays(StockDuties.NEAR + 1L));
    }
}
