package org.youbei.risk.matrix;

import java.util.OptionalDouble;

/**
 * How often something was seen: events in years. The interval is the exact one of a Poisson count (Garwood 1936), 90 % two-sided: from
 * χ²(0.05; 2n) / 2t to χ²(0.95; 2n + 2) / 2t events a year.
 *
 * @param events 0 to 1,000
 * @param years 1 to 300
 * @throws IllegalArgumentException outside of these
 */
public record Observed(int events, int years) {
    public static final int MOST_EVENTS = 1_000;
    public static final int MOST_YEARS = 300;

    /** What lies outside the interval on either side. */
    private static final double TAIL = 0.05;

    private static final int HALVINGS = 200;

    public Observed {
        if (events < 0 || events > MOST_EVENTS || years < 1 || years > MOST_YEARS) {
            throw new IllegalArgumentException("no count of events in years");
        }
    }

    /** Events a year. */
    public double rate() {
        return (double) events / years;
    }

    /** The lower end of the interval, in events a year; 0 where nothing was seen. */
    public double lower() {
        return events == 0 ? 0 : quantile(events, TAIL) / years;
    }

    /** The upper end of the interval, in events a year. */
    public double upper() {
        return quantile(events + 1, 1 - TAIL) / years;
    }

    /** Years between two events on the average; none where nothing was seen. */
    public OptionalDouble returnPeriod() {
        return events == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) years / events);
    }

    /** Half of the χ² quantile of 2·shape degrees of freedom, by halving: the distribution is a Poisson sum for whole shapes. */
    private static double quantile(int shape, double probability) {
        double low = 0;
        double high = 2.0 * shape + 50;
        for (int n = 0; n < HALVINGS; n++) {
            var middle = (low + high) / 2;
            if (1 - fewer(shape, middle) < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** The probability of fewer than so many events where the mean is given. */
    private static double fewer(int count, double mean) {
        double sum = 0;
        double logarithm = -mean;
        for (int n = 0; n < count; n++) {
            sum += Math.exp(logarithm);
            logarithm += Math.log(mean) - Math.log(n + 1);
        }
        return sum;
    }
}
