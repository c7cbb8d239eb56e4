package org.youbei.supply.stock;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;
import org.youbei.supply.rule.Lot;

/**
 * What of one lot lies at one point.
 *
 * @param expiresOn its last usable day; null where it does not expire
 * @param quantity the sum of its ledger
 * @param reserved of it what is promised to an incident or a drill
 * @param lastOn the day of its latest entry
 * @param countedAt when a stock-take last confirmed it
 */
public record Stock(
        UUID id,
        JurisdictionCode unit,
        UUID point,
        UUID item,
        String itemName,
        String measure,
        String batch,
        @Nullable LocalDate madeOn,
        @Nullable LocalDate expiresOn,
        LocalDate receivedOn,
        @Nullable BigDecimal price,
        String storage,
        String source,
        Quality quality,
        BigDecimal quantity,
        BigDecimal reserved,
        LocalDate lastOn,
        @Nullable Instant countedAt,
        boolean expiryNoted) {
    public BigDecimal free() {
        return quantity.subtract(reserved);
    }

    /** As the rules know it; the id is its name, so that a pick names it. */
    public Lot lot() {
        return new Lot(id.toString(), quantity, reserved, expiresOn, receivedOn, quality.word());
    }

    /** Item and batch, as people call it. */
    public String called() {
        return batch.isEmpty() ? itemName : itemName + " " + batch;
    }
}
