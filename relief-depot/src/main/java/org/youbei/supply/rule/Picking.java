package org.youbei.supply.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** First expired, first out: what is taken of which lot, what is short, and why each other lot is refused. */
public record Picking(List<Pick> picks, BigDecimal missing, List<Refused> refused) {
    /** So much of a lot. */
    public record Pick(String lot, BigDecimal take) {}

    /** A lot of which nothing may be taken. */
    public record Refused(String lot, Why why) {}

    /** Why nothing may be taken of a lot. */
    public enum Why {
        EXPIRED("expired"),
        TOO_FEW_DAYS_LEFT("too few days left"),
        QUARANTINED("quarantined"),
        RECALLED("recalled"),
        DAMAGED("damaged"),
        RESERVED("reserved");

        private final String word;

        Why(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /**
     * Picks.
     *
     * @param daysLeft a lot must still be usable on the day so many days after; 0 asks for that day alone
     */
    public static Picking of(List<Lot> lots, BigDecimal quantity, LocalDate day, int daysLeft) {
        var refused = new ArrayList<Refused>();
        var usable = new ArrayList<Lot>();
        for (var lot : lots) {
            var why = why(lot, day, daysLeft);
            if (why == null) {
                usable.add(lot);
            } else {
                refused.add(new Refused(lot.lot(), why));
            }
        }
        usable.sort(Lot.FIRST_EXPIRED);
        var picks = new ArrayList<Pick>();
        var missing = quantity;
        for (var lot : usable) {
            var take = lot.free().min(missing);
            if (take.signum() > 0) {
                picks.add(new Pick(lot.lot(), take));
                missing = missing.subtract(take);
            }
        }
        return new Picking(picks, missing, refused);
    }

    /** Why nothing may be taken, or null. */
    public static @Nullable Why why(Lot lot, LocalDate day, int daysLeft) {
        if (lot.expiredOn(day)) {
            return Why.EXPIRED;
        }
        if (!lot.sound()) {
            return switch (lot.state()) {
                case "recalled" -> Why.RECALLED;
                case "damaged" -> Why.DAMAGED;
                default -> Why.QUARANTINED;
            };
        }
        if (lot.expiredOn(day.plusDays(daysLeft))) {
            return Why.TOO_FEW_DAYS_LEFT;
        }
        return lot.quantity().signum() > 0 && lot.free().signum() == 0 ? Why.RESERVED : null;
    }
}
