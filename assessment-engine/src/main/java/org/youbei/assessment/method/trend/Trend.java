package org.youbei.assessment.method.trend;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.youbei.assessment.method.Arithmetic;
import org.youbei.assessment.method.Explained;
import org.youbei.assessment.method.Explanation;
import org.youbei.assessment.method.Figures;
import org.youbei.assessment.method.RefusalCode;
import org.youbei.assessment.method.RefusedInput;
import org.youbei.assessment.method.grading.RankMethod;
import org.youbei.assessment.method.grading.Ranks;

/**
 * Mann–Kendall test and Sen slope of equally spaced periods. Only for runs with the same indicator version, weights and fixed anchors.
 *
 * @param s concordant minus discordant pairs; null below four periods, as are p and the slope
 * @param p two-sided; exact (ties included) below ten periods, else normal with continuity correction and variance corrected for ties
 * @param sen median slope per period
 * @param difference last period minus first
 */
public record Trend(
        Figures series,
        @Nullable Long s,
        @Nullable Double p,
        @Nullable Double sen,
        double difference,
        TrendDirection direction)
        implements Explained {
    private static final int FEWEST = 4;
    private static final int EXACT_BELOW = 10;
    private static final int LONGEST = 2_000;

    /** Refuses EMPTY, SINGLE_UNIT, TOO_LARGE beyond 2,000 periods, and OVERFLOW. */
    public static Trend of(Figures series) {
        int n = series.size();
        if (n < 2) {
            throw new RefusedInput(n == 0 ? RefusalCode.EMPTY : RefusalCode.SINGLE_UNIT, "series");
        }
        if (n > LONGEST) {
            throw new RefusedInput(RefusalCode.TOO_LARGE, "series", "" + n, "" + LONGEST);
        }
        // Places instead of values: periods within the tie tolerance count as equal.
        double[] places = Ranks.of(series, RankMethod.DENSE, false).places().toArray();
        double difference = difference(series, places);
        if (n < FEWEST) {
            return new Trend(series, null, null, null, difference, TrendDirection.of(difference));
        }
        long s = statistic(places);
        return new Trend(series, s, p(places, s), sen(series, places), difference, TrendDirection.of(s));
    }

    private static double difference(Figures series, double[] places) {
        int last = places.length - 1;
        double difference = places[0] == places[last] ? 0 : series.get(last) - series.get(0);
        return Arithmetic.requireResult(difference, "series");
    }

    private static long statistic(double[] places) {
        long s = 0;
        for (int i = 0; i < places.length; i++) {
            for (int j = i + 1; j < places.length; j++) {
                s += (long) Math.signum(places[j] - places[i]);
            }
        }
        return s;
    }

    private static double p(double[] places, long s) {
        int[] groups = groups(places);
        if (places.length < EXACT_BELOW) {
            return ExactDistribution.twoSided(groups, s);
        }
        double variance = variance(groups, places.length);
        return s == 0 ? 1 : NormalTail.twoSided((Math.abs(s) - 1) / Math.sqrt(variance));
    }

    /** How many periods share each value. */
    private static int[] groups(double[] places) {
        int[] groups = new int[(int) Arrays.stream(places).max().orElseThrow()];
        for (double place : places) {
            groups[(int) place - 1]++;
        }
        return groups;
    }

    private static double variance(int[] groups, long n) {
        double variance = spread(n);
        for (int size : groups) {
            variance -= spread(size);
        }
        return variance;
    }

    private static double spread(long n) {
        return n * (n - 1) * (2 * n + 5) / 18.0;
    }

    private static double sen(Figures series, double[] places) {
        int n = places.length;
        double[] slopes = new double[n * (n - 1) / 2];
        int k = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                slopes[k++] = places[i] == places[j] ? 0 : (series.get(j) - series.get(i)) / (j - i);
            }
        }
        Arrays.sort(slopes);
        double median = slopes.length % 2 == 1
                ? slopes[slopes.length / 2]
                : slopes[slopes.length / 2 - 1] / 2 + slopes[slopes.length / 2] / 2;
        return Arithmetic.requireResult(median, "series");
    }

    private String pMethod() {
        return series.size() < EXACT_BELOW ? "exact" : "normal";
    }

    @Override
    public Explanation explanation() {
        var chain = Explanation.of("trend").with("series", series).with("difference", difference);
        var statistic = s;
        var probability = p;
        var slope = sen;
        if (statistic != null && probability != null && slope != null) {
            double[] places = Ranks.of(series, RankMethod.DENSE, false).places().toArray();
            chain = chain.with("statistic", statistic)
                    .with("variance", variance(groups(places), places.length))
                    .with("pMethod", pMethod())
                    .with("p", probability)
                    .with("sen", slope);
        }
        return chain.with("direction", direction.key());
    }
}
