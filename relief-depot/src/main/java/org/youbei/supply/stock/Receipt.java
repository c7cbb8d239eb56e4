package org.youbei.supply.stock;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Goods that come in.
 *
 * @param quantity in the measure
 * @param measure the item's unit or its pack; empty means the unit
 * @param on the day they came in; an earlier one needs a reason
 */
public record Receipt(
        UUID point,
        UUID item,
        String batch,
        @Nullable LocalDate madeOn,
        @Nullable LocalDate expiresOn,
        BigDecimal quantity,
        String measure,
        @Nullable BigDecimal price,
        String storage,
        String source,
        LocalDate on,
        String reason) {
    public Receipt {
        batch = batch.strip();
        measure = measure.strip();
        storage = storage.strip();
        source = source.strip();
        reason = reason.strip();
    }
}
