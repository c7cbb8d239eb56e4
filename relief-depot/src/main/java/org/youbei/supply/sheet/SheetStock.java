package org.youbei.supply.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/**
 * What a row of a stock list says.
 *
 * @param unit null where the list has no such column: then it is that of whoever brings it
 * @param quantity what lies there now
 */
public record SheetStock(
        @Nullable JurisdictionCode unit,
        String point,
        String item,
        String code,
        String measure,
        String batch,
        @Nullable LocalDate madeOn,
        @Nullable LocalDate expiresOn,
        BigDecimal quantity,
        @Nullable BigDecimal price) {
    public SheetStock {
        quantity = quantity.setScale(3, java.math.RoundingMode.HALF_UP);
        price = price == null ? null : price.setScale(2, java.math.RoundingMode.HALF_UP);
    }
}
