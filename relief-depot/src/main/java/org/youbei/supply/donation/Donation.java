package org.youbei.supply.donation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/**
 * Goods that somebody offers to a unit.
 *
 * @param shown what lists show of the giver: an organisation by its name, a person masked
 * @param goods what is offered, as the giver calls it
 * @param quantity as offered, in {@code measure}
 * @param expiresOn the last usable day as the giver says; null where it has none or nobody knows
 * @param wish what the giver wants it used for; empty for none
 * @param reason why it was refused; empty where it was not
 * @param stock the lot that it became; null before, and where it was refused
 * @param received what came in, in the measure of the ledger; null where nothing did
 * @param thanks how the giver was thanked
 */
public record Donation(
        UUID id,
        JurisdictionCode unit,
        Donor donor,
        String shown,
        String goods,
        BigDecimal quantity,
        String measure,
        @Nullable LocalDate expiresOn,
        String wish,
        DonationState state,
        LocalDate offeredOn,
        String notedBy,
        String decidedBy,
        @Nullable Instant decidedAt,
        String reason,
        @Nullable UUID stock,
        @Nullable BigDecimal received,
        @Nullable LocalDate thankedOn,
        String thankedBy,
        String thanks) {
    /** Who gives. */
    public enum Donor {
        /** 单位 */
        ORGANISATION,
        /** 个人 */
        PERSON
    }

    public boolean isThanked() {
        return thankedOn != null;
    }
}
