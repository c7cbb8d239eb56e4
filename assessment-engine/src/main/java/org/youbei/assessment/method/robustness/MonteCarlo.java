package org.youbei.assessment.method.robustness;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.youbei.assessment.method.Arithmetic;
import org.youbei.assessment.method.DecisionMatrix;
import org.youbei.assessment.method.Explained;
import org.youbei.assessment.method.Explanation;
import org.youbei.assessment.method.Figures;
import org.youbei.assessment.method.Grid;
import org.youbei.assessment.method.RefusalCode;
import org.youbei.assessment.method.RefusedInput;
import org.youbei.assessment.method.Weights;
import org.youbei.assessment.method.grading.Ranks;

/**
 * How a ranking holds when the weights are drawn at random around their values.
 *
 * @param seed stored, so that the same draws can be made again
 * @param acceptability share of draws in which a unit (row) has a place (column, the first places only)
 * @param meanPlace mean place of each unit
 * @param meanTau mean Kendall τ-b to the baseline over the draws
 */
public record MonteCarlo(
        Weights weights,
        long seed,
        int draws,
        double concentration,
        Ranks baseline,
        Grid acceptability,
        Figures meanPlace,
        double meanTau,
        double leastTau)
        implements Explained {
    private static final int MOST_PLACES = 10;

    /** Refuses NOT_POSITIVE for draws or concentration, what the method refuses, and ZERO_VARIANCE when all units tie. */
    public static MonteCarlo of(
            Scoring method, DecisionMatrix matrix, Weights weights, int draws, double concentration, long seed) {
        requirePositive(draws, "draws");
        requirePositive(Arithmetic.requireFinite(concentration, "concentration"), "concentration");
        var baseline = Ranks.competition(method.scores(matrix, weights));
        var dirichlet = new Dirichlet(weights, concentration, seed);
        double[][] share = new double[matrix.units()][Math.min(matrix.units(), MOST_PLACES)];
        double[] places = new double[matrix.units()];
        double[] taus = new double[draws];
        for (int draw = 0; draw < draws; draw++) {
            var ranks = Ranks.competition(method.scores(matrix, dirichlet.draw()));
            count(ranks, share, places, draws);
            taus[draw] = KendallTau.of(baseline, ranks);
        }
        return new MonteCarlo(
                weights,
                seed,
                draws,
                concentration,
                baseline,
                Grid.of(share),
                Figures.owning(places),
                Arithmetic.mean(taus),
                Arrays.stream(taus).min().orElseThrow());
    }

    private static void count(Ranks ranks, double[][] share, double[] places, int draws) {
        for (int i = 0; i < places.length; i++) {
            int place = (int) ranks.get(i) - 1;
            places[i] += ranks.get(i) / draws;
            if (place < share[i].length) {
                share[i][place] += 1.0 / draws;
            }
        }
    }

    private static void requirePositive(double value, String at) {
        if (value <= 0) {
            throw new RefusedInput(RefusalCode.NOT_POSITIVE, at, Arithmetic.print(value));
        }
    }

    /** Share of draws in which each unit comes first. */
    public Figures firstPlace() {
        return Figures.owning(IntStream.range(0, acceptability.size())
                .mapToDouble(i -> acceptability.get(i, 0))
                .toArray());
    }

    @Override
    public Explanation explanation() {
        return Explanation.of("monte-carlo")
                .with("weights", weights)
                .with("seed", String.valueOf(seed))
                .with("draws", draws)
                .with("concentration", concentration)
                .with("baseline", baseline.places())
                .with("acceptability", acceptability)
                .with("kendall", Figures.of(meanTau, leastTau));
    }
}
