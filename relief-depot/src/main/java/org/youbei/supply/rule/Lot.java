package org.youbei.supply.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What of one lot lies at one place.
 *
 * @param expiry its last usable day; null where it does not expire
 * @param received when it came in; null where nobody recorded it
 * @param state {@code ok}, or why nothing may be taken of it: {@code quarantined}, {@code recalled}, {@code damaged}
 */
public record Lot(
        String lot,
        BigDecimal quantity,
        BigDecimal reserved,
        @Nullable LocalDate expiry,
        @Nullable LocalDate received,
        String state) {
    /** First expired, first out: by expiry, undated last; then by the day received; then by lot. */
    public static final Comparator<Lot> FIRST_EXPIRED = Comparator.comparing(
                    Lot::expiry, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(Lot::received, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(Lot::lot);

    /** What is not promised to anybody, never below zero. */
    public BigDecimal free() {
        return quantity.subtract(reserved).max(BigDecimal.ZERO);
    }

    /** A lot is usable through its day of expiry. */
    public boolean expiredOn(LocalDate day) {
        return expiry != null && expiry.isBefore(day);
    }

    public boolean sound() {
        return state.equals("ok");
    }
}
