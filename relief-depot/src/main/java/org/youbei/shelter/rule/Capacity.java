package org.youbei.shelter.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalInt;

/** Room by area: people = ⌊effective area ÷ area per head⌋, in exact decimals. Areas in square metres. */
public final class Capacity {
    /** GB 51143-2015 4.2.1: square metres of management point per 10,000 people of capacity. */
    private static final BigDecimal POINT_PER_HEAD = new BigDecimal("0.005");

    /** GB 51143-2015 4.2.2: people of one shelter unit at most. */
    private static final int UNIT = 2_000;

    private static final List<Gap> GAPS = List.of(new Gap(2_000, 3), new Gap(8_000, 6), new Gap(20_000, 12));

    private record Gap(long people, int metres) {}

    /** Room of a site: open and under a roof apart, and what the size asks for. */
    public record Site(BigDecimal outdoorEffective, long outdoor, long indoor, BigDecimal managementPoint, long units) {
        public long people() {
            return outdoor + indoor;
        }
    }

    private Capacity() {}

    /**
     * People that an area has room for, never rounded up; zero is an answer.
     *
     * @param area effective area in square metres, not below zero
     * @param norm square metres per head, above zero
     */
    public static long people(BigDecimal area, BigDecimal norm) {
        if (norm.signum() <= 0 || area.signum() < 0) {
            throw new IllegalArgumentException("area " + area + ", norm " + norm);
        }
        return area.divideToIntegralValue(norm).longValueExact();
    }

    /** The open area left after what cannot be used, and the room of both parts, each rounded down before they are added. */
    public static Site site(
            BigDecimal total,
            List<BigDecimal> deducted,
            BigDecimal indoor,
            BigDecimal outdoorNorm,
            BigDecimal indoorNorm) {
        var effective = total.subtract(deducted.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        long outside = people(effective, outdoorNorm);
        long inside = people(indoor, indoorNorm);
        long all = outside + inside;
        return new Site(effective, outside, inside, managementPoint(all), units(all));
    }

    /** Least square metres of the management point. */
    public static BigDecimal managementPoint(long people) {
        return BigDecimal.valueOf(people).multiply(POINT_PER_HEAD);
    }

    /** Shelter units that the people are divided into. */
    public static long units(long people) {
        return BigDecimal.valueOf(people)
                .divide(BigDecimal.valueOf(UNIT), 0, RoundingMode.CEILING)
                .longValueExact();
    }

    /** Metres kept free around a shelter of so many people (GB 51143-2015 4.2.3–4.2.5); empty above 20,000, where the standard has no rule. */
    public static OptionalInt gap(long people) {
        return GAPS.stream()
                .filter(gap -> people <= gap.people())
                .mapToInt(Gap::metres)
                .findFirst();
    }
}
