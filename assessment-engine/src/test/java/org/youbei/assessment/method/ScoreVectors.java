package org.youbei.assessment.method;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.youbei.assessment.method.grading.Comparison;
import org.youbei.assessment.method.grading.Gate;
import org.youbei.assessment.method.grading.GateCause;
import org.youbei.assessment.method.grading.PeerGrade;
import org.youbei.assessment.method.grading.PeerGrades;
import org.youbei.assessment.method.grading.RankMethod;
import org.youbei.assessment.method.grading.Ranks;
import org.youbei.assessment.method.robustness.WeightStability;
import org.youbei.assessment.method.scoring.FuzzyEvaluation;
import org.youbei.assessment.method.scoring.FuzzyOperator;
import org.youbei.assessment.method.scoring.GreyRelational;
import org.youbei.assessment.method.scoring.Membership;
import org.youbei.assessment.method.scoring.Scaling;
import org.youbei.assessment.method.scoring.Topsis;
import org.youbei.assessment.method.scoring.Vikor;
import org.youbei.assessment.method.scoring.WeightPlacement;
import org.youbei.assessment.method.scoring.WeightedSum;
import org.youbei.assessment.method.trend.ExerciseRating;
import org.youbei.assessment.method.trend.ExerciseRatings;
import org.youbei.assessment.method.trend.Scorecard;
import org.youbei.assessment.method.weighting.Combination;
import org.youbei.assessment.method.weighting.CombinedWeights;
import org.youbei.assessment.method.weighting.CriticWeights;
import org.youbei.assessment.method.weighting.EntropyWeights;
import org.youbei.assessment.method.weighting.WeightSources;
import tools.jackson.databind.JsonNode;

/** Computes the fields of the other vectors under the names that the vectors use. */
final class ScoreVectors {
    private ScoreVectors() {}

    static Map<String, Object> entropy(PublishedVector vector) {
        var entropy = EntropyWeights.of(vector.matrix("matrix"));
        return Map.of(
                "entropy", entropy.entropy().toArray(),
                "divergence", entropy.divergence().toArray(),
                "weights", entropy.weights().toArray());
    }

    static Map<String, Object> critic(PublishedVector vector) {
        var critic = CriticWeights.of(vector.matrix("matrix"));
        return Map.of(
                "std", critic.std().toArray(),
                "correlation", critic.correlation().toArrays(),
                "information", critic.information().toArray(),
                "weights", critic.weights().toArray());
    }

    static Map<String, Object> gameTheory(PublishedVector vector) {
        var sources = new WeightSources(
                Arrays.stream(vector.table("weights")).map(Figures::of).toList());
        var bySum = CombinedWeights.gameTheory(sources, Combination.GAME_THEORY_SUM);
        var byAbs = CombinedWeights.gameTheory(sources, Combination.GAME_THEORY_ABS);
        return Map.of(
                "alpha_raw", figures(bySum.coefficients()),
                "alpha_normalised_by_sum", figures(bySum.alpha()),
                "alpha_normalised_by_abs", figures(byAbs.alpha()),
                "weights", bySum.mixture().toArray(),
                "weights_abs", byAbs.mixture().toArray());
    }

    private static double[] figures(@Nullable Figures figures) {
        return Objects.requireNonNull(figures).toArray();
    }

    static Map<String, Object> multiplicative(PublishedVector vector) {
        var sources = new WeightSources(
                List.of(Figures.of(vector.numbers("subjective")), Figures.of(vector.numbers("objective"))));
        return Map.of(
                "geometric_sqrt_product",
                CombinedWeights.multiplied(sources, Combination.GEOMETRIC)
                        .weights()
                        .toArray(),
                "plain_product",
                CombinedWeights.multiplied(sources, Combination.PRODUCT)
                        .weights()
                        .toArray(),
                "linear_half_of_normalised",
                CombinedWeights.linear(sources, Weights.equal(2)).weights().toArray());
    }

    static Map<String, Object> operators(PublishedVector vector) {
        return Map.of("A1", operators(vector, "A1"), "A2", operators(vector, "A2"));
    }

    private static Map<String, double[]> operators(PublishedVector vector, String weights) {
        var names = Map.of(
                FuzzyOperator.MIN_MAX, "M(and,or)",
                FuzzyOperator.PROD_MAX, "M(dot,or)",
                FuzzyOperator.MIN_BOUNDEDSUM, "M(and,boundedsum)",
                FuzzyOperator.PROD_BOUNDEDSUM, "M(dot,boundedsum)",
                FuzzyOperator.PROD_SUM, "M(dot,+)");
        var membership = new Membership(Grid.of(vector.table("R")));
        var results = new LinkedHashMap<String, double[]>();
        for (var operator : FuzzyOperator.values()) {
            var evaluation = FuzzyEvaluation.of(Weights.of(vector.numbers(weights)), membership, operator);
            results.put(
                    Objects.requireNonNull(names.get(operator)), evaluation.b().toArray());
        }
        return results;
    }

    static Map<String, Object> twoLevel(PublishedVector vector) {
        var blocks = vector.in("blocks")
                .valueStream()
                .map(block -> FuzzyEvaluation.of(
                        Weights.of(PublishedVector.numbers(block.get("A"))),
                        new Membership(Grid.of(PublishedVector.table(block.get("R")))),
                        FuzzyOperator.PROD_SUM))
                .toList();
        var upper = FuzzyEvaluation.above(blocks, Weights.of(vector.numbers("upper_weights")), FuzzyOperator.PROD_SUM);
        return Map.of(
                "level1", blocks.stream().map(block -> block.b().toArray()).toList(),
                "level2", upper.b().toArray(),
                "max_membership_index_zero_based", upper.maxMembership().getFirst());
    }

    static Map<String, Object> grey(PublishedVector vector) {
        var grey = GreyRelational.of(
                vector.matrix("matrix"),
                Weights.of(vector.numbers("weights")),
                PublishedVector.number(vector.in("zeta")));
        return Map.of(
                "coefficients", grey.coefficients().toArrays(),
                "grade", grey.grade().toArray(),
                "rank", grey.ranks().places().toArray());
    }

    static Map<String, Object> ranks(PublishedVector vector) {
        var scores = Figures.of(vector.numbers("scores"));
        return Map.of(
                "competition_1224", ranks(scores, RankMethod.COMPETITION),
                "dense_1223", ranks(scores, RankMethod.DENSE),
                "fractional", ranks(scores, RankMethod.FRACTIONAL),
                "near_tie_with_tolerance_1e-12",
                        ranks(Figures.of(vector.numbers("near_tie_scores")), RankMethod.COMPETITION));
    }

    private static double[] ranks(Figures scores, RankMethod method) {
        return Ranks.of(scores, method, true).places().toArray();
    }

    static Map<String, Object> topsis(Topsis topsis) {
        return Map.of(
                "d_plus", topsis.dPlus().toArray(),
                "d_minus", topsis.dMinus().toArray(),
                "closeness", topsis.closeness().toArray(),
                "rank", topsis.ranks().places().toArray());
    }

    static Map<String, Object> topsis(PublishedVector vector) {
        return topsis(Topsis.of(vector.matrix("matrix"), Weights.normalised(vector.numbers("weights"))));
    }

    /** The vector gives the weighted matrix: no scaling, and weights on nothing more. */
    static Map<String, Object> townships(PublishedVector vector) {
        var matrix = vector.matrix("weighted_matrix");
        // Equal weights of 1/8 on a weighted matrix divide every distance by 8.
        var topsis = Topsis.of(matrix, Weights.equal(8), Scaling.NONE, WeightPlacement.MATRIX);
        var fields = new LinkedHashMap<>(topsis(topsis));
        fields.put("d_plus", topsis.dPlus().stream().map(d -> d * 8).toArray());
        fields.put("d_minus", topsis.dMinus().stream().map(d -> d * 8).toArray());
        var grades = PeerGrades.of(topsis.closeness());
        fields.put(
                "grade",
                Map.of(
                        "mean", grades.mean(),
                        "sample_std", grades.sampleStd(),
                        "levels", grades.levels(),
                        "thresholds_desc", grades.thresholds().toArray(),
                        "grades", grades.grades().stream().map(PeerGrade::label).toList()));
        return fields;
    }

    static Map<String, Object> reversal(PublishedVector vector) {
        double[][] three = vector.table("matrix_first_three");
        double[][] four = Arrays.copyOf(three, 4);
        four[3] = vector.numbers("added_alternative");
        var weights = Weights.of(vector.numbers("weights"));
        var criteria = vector.matrix("matrix_first_three").criteria();
        return Map.of(
                "three", topsis(Topsis.of(DecisionMatrix.ofRows(three, criteria), weights)),
                "four", topsis(Topsis.of(DecisionMatrix.ofRows(four, criteria), weights)));
    }

    static Map<String, Object> hydro(PublishedVector vector) {
        var weights = vector.in("weights");
        return Map.of(
                "W1", vikor(vector, weights.get("W1"), vector.in("v")),
                "W2", vikor(vector, weights.get("W2"), vector.in("v")));
    }

    static Map<String, Object> vikor(PublishedVector vector) {
        return vikor(vector, vector.in("weights"), vector.in("v"));
    }

    private static Map<String, Object> vikor(PublishedVector vector, JsonNode weights, JsonNode v) {
        var vikor = Vikor.of(
                vector.matrix("matrix"),
                Weights.normalised(PublishedVector.numbers(weights)),
                PublishedVector.number(v));
        return Map.of(
                "S", vikor.s().toArray(),
                "R", vikor.r().toArray(),
                "Q", vikor.q().toArray(),
                "DQ", vikor.advantage(),
                "acceptable_advantage", vikor.acceptableAdvantage(),
                "acceptable_stability", vikor.acceptableStability(),
                "compromise_set_zero_based", vikor.compromiseSet(),
                "rank_by_Q", vikor.ranks().places().toArray());
    }

    static Map<String, Object> sensitivity(PublishedVector vector) {
        var matrix = vector.matrix("scores");
        var weights = Weights.of(vector.numbers("weights"));
        var sum = WeightedSum.of(matrix, weights);
        var crossings = new ArrayList<Map<String, ?>>();
        for (var crossing : WeightStability.of(matrix, weights).crossings()) {
            crossings.add(Map.of(
                    "criterion", crossing.criterion(),
                    "pair", List.of(crossing.first(), crossing.second()),
                    "crossing_weight", crossing.weight(),
                    "inside_0_1", crossing.inside(),
                    "relative_change", Objects.requireNonNull(crossing.relativeChange())));
        }
        return Map.of(
                "wsm", sum.scores().toArray(),
                "rank", sum.ranks().places().toArray(),
                "crossings", crossings,
                "proportional_example_w1_to_0.6",
                        WeightStability.moved(weights, 0, 0.6).toArray());
    }

    static Map<String, Object> gate(PublishedVector vector) {
        var eligible = new ArrayList<Object>();
        var reasons = new ArrayList<@Nullable String>();
        vector.in("cases").forEach(each -> {
            var satisfaction = each.get("satisfaction");
            Double share = satisfaction.isNull() ? null : (Double) satisfaction.asDouble();
            var gate = new Gate(
                    Arrays.asList(
                            Comparison.MORE_THAN.test(share, 0.7),
                            !each.get("larger_accident_3y").asBoolean(),
                            each.get("plan_and_drills").asBoolean()),
                    each.get("score").asDouble(),
                    80.0,
                    Comparison.AT_LEAST);
            eligible.add(
                    switch (gate.outcome()) {
                        case PASS -> true;
                        case FAIL -> false;
                        case UNDETERMINED -> "undetermined";
                    });
            reasons.add(gate.causes().isEmpty() ? null : reason(gate.causes().getFirst()));
        });
        return Map.of("eligible", eligible, "reason", reasons);
    }

    /** The vector's words for our causes. */
    private static String reason(GateCause cause) {
        return switch (cause.kind()) {
            case CONDITION_MISSING, SCORE_MISSING -> "gate input missing: neither pass nor fail";
            case CONDITION_FAILED ->
                cause.arguments().equals(List.of("1")) ? "satisfaction must be strictly greater than 70 %" : "veto";
            case SCORE_BELOW -> "score below 80";
            case NONE -> throw new AssertionError();
        };
    }

    static Map<String, Object> scorecard(PublishedVector vector) {
        var preliminary = new Scorecard(counts(vector.in("preliminary_scores_counts")), 0);
        var detailed = new Scorecard(counts(vector.in("detailed_scores_counts")), 0);
        var ratings = new ExerciseRatings(vector.in("hseep_ratings")
                .valueStream()
                .map(rating -> rating.asString().equals("N/A")
                        ? ExerciseRating.NOT_OBSERVED
                        : ExerciseRating.valueOf(rating.asString()))
                .toList());
        var distribution = new LinkedHashMap<String, Integer>();
        ratings.distribution()
                .forEach((rating, count) ->
                        distribution.put(rating == ExerciseRating.NOT_OBSERVED ? "N/A" : rating.name(), count));
        return Map.of(
                "preliminary_total", preliminary.total(),
                "preliminary_max", preliminary.max(),
                "preliminary_percent", preliminary.percent(),
                "detailed_total", detailed.total(),
                "detailed_max", detailed.max(),
                "detailed_percent", detailed.percent(),
                "hseep_worst_observed", ratings.worst().name(),
                "hseep_distribution", distribution);
    }

    private static List<Integer> counts(JsonNode node) {
        return node.valueStream().map(JsonNode::asInt).toList();
    }
}
