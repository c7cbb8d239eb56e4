package org.youbei.assessment.method.weighting;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.youbei.assessment.method.Arithmetic;
import org.youbei.assessment.method.Explained;
import org.youbei.assessment.method.Explanation;
import org.youbei.assessment.method.Figures;
import org.youbei.assessment.method.RefusalCode;
import org.youbei.assessment.method.RefusedInput;
import org.youbei.assessment.method.Weights;

/**
 * Several weight vectors brought into one.
 *
 * @param coefficients the raw coefficients: θ for LINEAR, the solution for game theory, null otherwise
 * @param alpha the coefficients as used, sum 1; null for products
 * @param mixture Σ α_k w_k of the sources as typed (or the product), before division by its sum
 */
public record CombinedWeights(
        Combination combination,
        WeightSources sources,
        @Nullable Figures coefficients,
        @Nullable Figures alpha,
        Figures mixture,
        Weights weights)
        implements Explained {
    /** Coefficients θ, one per source, not negative, sum 1. */
    public static CombinedWeights linear(WeightSources sources, Weights theta) {
        if (theta.size() != sources.size()) {
            throw new RefusedInput(RefusalCode.SIZE_MISMATCH, "theta", "" + theta.size(), "" + sources.size());
        }
        double[] mixture = new double[sources.criteria()];
        for (int k = 0; k < sources.size(); k++) {
            var source = sources.normalised(k);
            for (int j = 0; j < mixture.length; j++) {
                mixture[j] += theta.get(k) * source.get(j);
            }
        }
        return finished(Combination.LINEAR, sources, theta.figures(), theta.figures(), mixture);
    }

    /** PRODUCT or GEOMETRIC; refuses ZERO_SUM when every criterion has a source with weight 0. */
    public static CombinedWeights multiplied(WeightSources sources, Combination combination) {
        double exponent = combination == Combination.GEOMETRIC ? 1.0 / sources.size() : 1;
        double[] logs = new double[sources.criteria()];
        for (int j = 0; j < logs.length; j++) {
            for (int k = 0; k < sources.size(); k++) {
                logs[j] += exponent * Math.log(sources.get(k, j));
            }
        }
        double largest = Arrays.stream(logs).max().orElse(0);
        if (Double.isInfinite(largest)) {
            throw new RefusedInput(RefusalCode.ZERO_SUM, "weights");
        }
        double[] mixture =
                Arrays.stream(logs).map(log -> Math.exp(log - largest)).toArray();
        return finished(combination, sources, null, null, mixture);
    }

    public static CombinedWeights gameTheory(WeightSources sources, Combination variant) {
        var game = new GameTheory(sources);
        double[] raw = variant == Combination.GAME_THEORY ? game.constrained() : game.unconstrained();
        double[] used = raw.clone();
        double sum = 0;
        for (int k = 0; k < used.length; k++) {
            used[k] = variant == Combination.GAME_THEORY_ABS ? Math.abs(used[k]) : used[k];
            sum += used[k];
        }
        double[] mixture = new double[sources.criteria()];
        for (int k = 0; k < used.length; k++) {
            used[k] /= sum;
            for (int j = 0; j < mixture.length; j++) {
                mixture[j] += used[k] * sources.get(k, j);
            }
        }
        return finished(variant, sources, Figures.owning(raw), Figures.owning(used), mixture);
    }

    private static CombinedWeights finished(
            Combination combination,
            WeightSources sources,
            @Nullable Figures coefficients,
            @Nullable Figures alpha,
            double[] mixture) {
        var weights = Weights.normalised("weights", mixture);
        return new CombinedWeights(combination, sources, coefficients, alpha, Figures.owning(mixture), weights);
    }

    /** Indices from 0 of criteria that one source weighs 0, so that a product removes them. */
    public Figures killed() {
        return Figures.owning(IntStream.range(0, weights.size())
                .filter(j -> weights.get(j) == 0)
                .asDoubleStream()
                .toArray());
    }

    @Override
    public Explanation explanation() {
        var chain = Explanation.of("combine")
                .with("combination", combination.key())
                .with("sources", sources.grid())
                .with(
                        "sourceSums",
                        Figures.owning(sources.vectors().stream()
                                .mapToDouble(source -> Arithmetic.sum(source.toArray()))
                                .toArray()));
        var raw = coefficients;
        var used = alpha;
        chain = raw == null ? chain : chain.with("coefficients", raw);
        chain = used == null ? chain : chain.with("alpha", used);
        return chain.with("mixture", mixture).with("zeroCriteria", killed()).with("weights", weights);
    }
}
