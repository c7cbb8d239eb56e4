package org.youbei.supply.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** So much of a lot that will not have been used when it expires, in a month to come. */
public record Waste(String lot, YearMonth month, BigDecimal wasted) {
    /**
     * Month by month, beginning with that of the day: first the month's use is taken, first expired first, from lots that have not expired on the first
     * of the month; then what expires before the next month begins is written off.
     */
    public static List<Waste> forecast(List<Lot> lots, BigDecimal monthlyUse, int months, LocalDate day) {
        var order = lots.stream().sorted(Lot.FIRST_EXPIRED).toList();
        var left = new ArrayList<BigDecimal>();
        order.forEach(lot -> left.add(lot.free()));
        var wasted = new ArrayList<Waste>();
        for (int n = 0; n < months; n++) {
            var month = YearMonth.from(day).plusMonths(n);
            var use = monthlyUse;
            for (int i = 0; i < order.size(); i++) {
                if (order.get(i).sound() && !order.get(i).expiredOn(month.atDay(1))) {
                    var take = left.get(i).min(use);
                    left.set(i, left.get(i).subtract(take));
                    use = use.subtract(take);
                }
            }
            var next = month.plusMonths(1).atDay(1);
            for (int i = 0; i < order.size(); i++) {
                if (left.get(i).signum() > 0 && order.get(i).expiredOn(next)) {
                    wasted.add(new Waste(order.get(i).lot(), month, left.get(i)));
                    left.set(i, BigDecimal.ZERO);
                }
            }
        }
        return wasted;
    }
}
