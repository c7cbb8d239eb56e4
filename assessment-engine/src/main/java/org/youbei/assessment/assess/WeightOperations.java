package org.youbei.assessment.assess;

import java.util.stream.IntStream;
import org.youbei.assessment.method.Figures;
import org.youbei.assessment.method.RefusalCode;
import org.youbei.assessment.method.RefusedInput;
import org.youbei.assessment.method.Weights;
import org.youbei.assessment.method.weighting.Combination;
import org.youbei.assessment.method.weighting.CombinedWeights;
import org.youbei.assessment.method.weighting.ConstantPolicy;
import org.youbei.assessment.method.weighting.CriticWeights;
import org.youbei.assessment.method.weighting.EntropyWeights;
import org.youbei.assessment.method.weighting.VariationWeights;
import org.youbei.assessment.method.weighting.WeightSources;

/** {@code entropy}, {@code critic}, {@code cv} and {@code combine}. */
final class WeightOperations {
    private WeightOperations() {}

    static Reply entropy(Request request) {
        var policy = request.choice("allEqual", WeightOperations::key, ConstantPolicy.REFUSE, ConstantPolicy.values());
        var entropy = EntropyWeights.of(request.undirected("matrix"), request.number("shift", 0), policy);
        return Reply.of(entropy)
                .with("weights", entropy.weights())
                .with("entropy", entropy.entropy())
                .with("divergence", entropy.divergence());
    }

    private static String key(ConstantPolicy policy) {
        return policy == ConstantPolicy.REFUSE ? "refuse" : "equal-weights";
    }

    static Reply critic(Request request) {
        var critic = CriticWeights.of(request.directed());
        return Reply.of(critic)
                .with("weights", critic.weights())
                .with("std", critic.std())
                .with("correlation", critic.correlation())
                .with("information", critic.information());
    }

    static Reply cv(Request request) {
        var variation = VariationWeights.of(request.undirected("matrix"));
        return Reply.of(variation).with("weights", variation.weights());
    }

    static Reply combine(Request request) {
        var table = request.table("weights");
        var sources = new WeightSources(IntStream.range(0, table.length)
                .mapToObj(k -> Figures.of(table[k]))
                .toList());
        var method = request.choice("method", Combination::key, Combination.LINEAR, Combination.values());
        var combined = switch (method) {
            case LINEAR -> CombinedWeights.linear(sources, theta(request, sources.size()));
            case PRODUCT, GEOMETRIC -> CombinedWeights.multiplied(sources, method);
            case GAME_THEORY, GAME_THEORY_SUM, GAME_THEORY_ABS -> CombinedWeights.gameTheory(sources, method);
        };
        var reply = Reply.of(combined).with("weights", combined.weights());
        return combined.alpha() == null || method == Combination.LINEAR ? reply : reply.with("alpha", combined.alpha());
    }

    /** θ is the share of the first of two sources (default: equal shares), or a list with one share per source. */
    private static Weights theta(Request request, int sources) {
        var typed = request.optional("theta");
        if (typed == null) {
            return Weights.equal(sources);
        }
        if (typed instanceof JsonValue.Items) {
            return request.weights("theta");
        }
        double theta = request.number("theta", 0.5);
        if (sources != 2) {
            throw new RefusedInput(RefusalCode.SIZE_MISMATCH, "theta", "1", "" + sources);
        }
        if (theta < 0 || theta > 1) {
            throw new RefusedInput(RefusalCode.OUT_OF_RANGE, "theta", "" + theta, "0", "1");
        }
        return Weights.of("theta", new double[] {theta, 1 - theta});
    }
}
