package org.youbei.supply.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far what there is reaches. Need = ⌈norm × people × days⌉; own stock counts while it is usable and not reserved; what others agreed to counts by
 * ⌊ceiling × reliability⌋ where it arrives in time; days are rounded down to hundredths.
 *
 * @param ownDays days that the own stock lasts; null where nothing is needed
 * @param days days that all of it lasts; null where nothing is needed
 */
public record Cover(
        BigDecimal need,
        BigDecimal own,
        BigDecimal agreed,
        @Nullable BigDecimal ownDays,
        @Nullable BigDecimal days) {
    /**
     * What another party agreed to give.
     *
     * @param reliability share of calls that were answered, 0 to 1
     * @param hours from the call until it is there
     */
    public record Agreed(BigDecimal ceiling, BigDecimal reliability, BigDecimal hours) {}

    /** Reckons; people, days and the norm are not below zero. */
    public static Cover of(
            BigDecimal norm,
            BigDecimal people,
            BigDecimal days,
            List<Lot> lots,
            List<Agreed> agreements,
            LocalDate day,
            BigDecimal mostHours) {
        var perDay = norm.multiply(people);
        var need = perDay.multiply(days).setScale(0, RoundingMode.CEILING);
        var own = lots.stream()
                .filter(lot -> lot.sound() && !lot.expiredOn(day))
                .map(Lot::free)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var agreed = agreements.stream()
                .filter(agreement -> agreement.hours().compareTo(mostHours) <= 0)
                .map(agreement ->
                        agreement.ceiling().multiply(agreement.reliability()).setScale(0, RoundingMode.FLOOR))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Cover(need, own, agreed, lasting(own, perDay), lasting(own.add(agreed), perDay));
    }

    public BigDecimal usable() {
        return own.add(agreed);
    }

    public BigDecimal shortage() {
        return need.subtract(usable()).max(BigDecimal.ZERO);
    }

    private static @Nullable BigDecimal lasting(BigDecimal usable, BigDecimal perDay) {
        return perDay.signum() == 0 ? null : usable.divide(perDay, 2, RoundingMode.FLOOR);
    }
}
