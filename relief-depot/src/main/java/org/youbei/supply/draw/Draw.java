package org.youbei.supply.draw;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/**
 * Goods that a unit draws from another under their agreement.
 *
 * @param unit that draws, and has to give back
 * @param other that hands over
 * @param title of the agreement
 * @param measure in which the quantities are
 * @param target the point of the drawing unit to which they come
 * @param returnOn the day until which they are given back
 * @param remark why it was declined or withdrawn; of a handover what was said about it
 * @param handed how much left the other unit, which may be less than was asked for
 * @param handing the paper under which both ledgers hold it; null before
 * @param source the point of the other unit that they left; null before
 * @param returned how much of it has come back
 */
public record Draw(
        UUID id,
        JurisdictionCode unit,
        String unitName,
        JurisdictionCode other,
        String otherName,
        UUID agreement,
        String title,
        UUID item,
        String itemName,
        String measure,
        BigDecimal quantity,
        UUID target,
        String targetName,
        String purpose,
        LocalDate returnOn,
        DrawState state,
        String askedBy,
        Instant askedAt,
        String answeredBy,
        @Nullable Instant answeredAt,
        String remark,
        BigDecimal handed,
        @Nullable UUID handing,
        @Nullable UUID source,
        BigDecimal returned) {
    /** What is still to be given back. */
    public BigDecimal out() {
        return handed.subtract(returned);
    }

    public boolean isLate(LocalDate today) {
        return state == DrawState.OUT && returnOn.isBefore(today);
    }
}
