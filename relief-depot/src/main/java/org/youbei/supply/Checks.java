package org.youbei.supply;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;

/** Collects what speaks against something that was said. */
public final class Checks {
    /** More than any store holds. */
    private static final BigDecimal MOST = new BigDecimal("99999999");

    private final List<Refusal> found = new ArrayList<>();

    /** Whether the person works for the unit or for one above it. */
    public static boolean works(Actor actor, JurisdictionCode unit) {
        return actor.isPlatform() || (actor.works() && actor.scope().contains(unit));
    }

    public Checks required(String field, String text, int most) {
        return when(text.isBlank(), SupplyRefusal.MISSING.at(field)).atMost(field, text, most);
    }

    public Checks atMost(String field, String text, int most) {
        return when(text.length() > most, SupplyRefusal.TOO_LONG.at(field, most));
    }

    /** A quantity above zero; whole where the item is counted in pieces. */
    public Checks quantity(String field, BigDecimal quantity, boolean whole) {
        boolean wrong = quantity.signum() <= 0 || quantity.compareTo(MOST) > 0;
        return when(wrong, SupplyRefusal.QUANTITY.at(field))
                .when(!wrong && whole && quantity.stripTrailingZeros().scale() > 0, SupplyRefusal.PIECES.at(field));
    }

    /** A number that is not below zero, where there is one. */
    public Checks number(String field, @Nullable BigDecimal number) {
        return when(
                number != null && (number.signum() < 0 || number.compareTo(MOST) > 0), SupplyRefusal.NUMBER.at(field));
    }

    public Checks when(boolean wrong, Refusal refusal) {
        if (wrong) {
            found.add(refusal);
        }
        return this;
    }

    public List<Refusal> found() {
        return found;
    }

    public boolean isFine() {
        return found.isEmpty();
    }

    public <T> Outcome<T> refused() {
        return Outcome.refused(found);
    }
}
