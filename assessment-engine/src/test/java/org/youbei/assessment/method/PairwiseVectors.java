package org.youbei.assessment.method;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.youbei.assessment.method.pairwise.Completion;
import org.youbei.assessment.method.pairwise.GroupAggregation;
import org.youbei.assessment.method.pairwise.GroupPriorities;
import org.youbei.assessment.method.pairwise.HierarchyPriorities;
import org.youbei.assessment.method.pairwise.IncompleteMatrix;
import org.youbei.assessment.method.pairwise.IncompletePriorities;
import org.youbei.assessment.method.pairwise.PairwiseMatrix;
import org.youbei.assessment.method.pairwise.Priorities;
import org.youbei.assessment.method.pairwise.PriorityMethod;
import org.youbei.assessment.method.pairwise.RandomIndex;
import org.youbei.assessment.method.pairwise.RandomIndexCheck;
import org.youbei.assessment.method.pairwise.Synthesis;
import tools.jackson.databind.JsonNode;

/** Computes the fields of the AHP vectors under the names that the vectors use. */
final class PairwiseVectors {
    private static final RandomIndex SAATY = RandomIndex.SAATY1980;

    private PairwiseVectors() {}

    static Map<String, Object> matrix(PairwiseMatrix matrix) {
        var eigen = Priorities.of(matrix, PriorityMethod.EIGENVECTOR, SAATY);
        var mean = Priorities.of(matrix, PriorityMethod.COLUMN_MEAN, SAATY);
        var fields = new LinkedHashMap<String, Object>();
        fields.put("eigenvector", eigen.weights().toArray());
        fields.put("lambda_max", eigen.lambdaMax());
        fields.put("ci", eigen.ci());
        fields.put(
                "row_geometric_mean",
                Priorities.of(matrix, PriorityMethod.RGMM, SAATY).weights().toArray());
        fields.put("sum_normalisation_mean", mean.weights().toArray());
        fields.put("gci", eigen.gci());
        fields.put("lambda_max_from_sum_normalisation", mean.lambdaMax());
        fields.put("cr_by_ri_table", byTable(eigen.ci(), matrix.size()));
        return fields;
    }

    private static Map<String, Double> byTable(double ci, int n) {
        var ratios = new LinkedHashMap<String, Double>();
        for (var table : RandomIndex.values()) {
            ratios.put(table.key(), table.ratio(ci, n));
        }
        return ratios;
    }

    static Map<String, Object> edgeCases(PublishedVector vector) {
        var consistent = PairwiseMatrix.consistent(Weights.of(vector.numbers("consistent_5x5_from_weights")));
        var eigen = Priorities.of(consistent, PriorityMethod.EIGENVECTOR, SAATY);
        return Map.of(
                "n1", small(vector.table("n1")),
                "n2", small(vector.table("n2")),
                "consistent_5x5",
                        Map.of(
                                "weights", eigen.weights().toArray(),
                                "lambda_max", eigen.lambdaMax(),
                                "cr_abs_max", Math.max(1e-14, eigen.cr())),
                "non_reciprocal_3x3", rejected(vector, "non_reciprocal_3x3"),
                "repaired_non_reciprocal", matrix(PairwiseMatrix.repaired(vector.table("non_reciprocal_3x3"))),
                "diag_not_one", rejected(vector, "diag_not_one"),
                "zero_entry", rejected(vector, "zero_entry"),
                "disconnected_incomplete", disconnected(vector));
    }

    private static Map<String, Object> small(double[][] entries) {
        var priorities = Priorities.of(PairwiseMatrix.of(entries), PriorityMethod.EIGENVECTOR, SAATY);
        return Map.of(
                "weights", priorities.weights().toArray(),
                "lambda_max", priorities.lambdaMax(),
                "cr", priorities.cr());
    }

    /** The vector's own sentence if the matrix is refused, so that accepting it fails the comparison. */
    private static String rejected(PublishedVector vector, String field) {
        var answer = Answer.of(() -> PairwiseMatrix.of(vector.table(field)));
        return answer instanceof Answer.Refused ? vector.expected().get(field).asString() : "accepted";
    }

    private static String disconnected(PublishedVector vector) {
        var answer = Answer.of(() -> IncompleteMatrix.of(vector.table("disconnected_incomplete")));
        return answer instanceof Answer.Refused<?>(var refusal) && refusal.code() == RefusalCode.DISCONNECTED
                ? vector.expected().get("disconnected_incomplete").asString()
                : "accepted";
    }

    static Map<String, Object> group(PublishedVector vector) {
        var matrices = vector.in("matrices")
                .valueStream()
                .map(each -> PairwiseMatrix.of(PublishedVector.table(each)))
                .toList();
        var equal = Weights.equal(matrices.size());
        var weighted = Weights.of(vector.numbers("expert_weights_for_weighted_AIJ"));
        var aij = group(matrices, equal, GroupAggregation.AIJ, PriorityMethod.EIGENVECTOR);
        var weightedAij = group(matrices, weighted, GroupAggregation.AIJ, PriorityMethod.EIGENVECTOR);
        var fields = new LinkedHashMap<String, Object>();
        fields.put("aij_matrix", common(aij).matrix().grid().toArrays());
        fields.put("aij_eigenvector", aij.weights().toArray());
        fields.put("aij_rgmm", weights(matrices, GroupAggregation.AIJ, PriorityMethod.RGMM));
        fields.put("aij_lambda_max", common(aij).lambdaMax());
        fields.put("aij_cr_by_ri_table", byTable(common(aij).ci(), 4));
        fields.put("aip_geometric_of_rgmm", weights(matrices, GroupAggregation.AIP_GEOMETRIC, PriorityMethod.RGMM));
        fields.put(
                "aip_geometric_of_eigenvectors",
                weights(matrices, GroupAggregation.AIP_GEOMETRIC, PriorityMethod.EIGENVECTOR));
        fields.put(
                "aip_arithmetic_of_eigenvectors",
                weights(matrices, GroupAggregation.AIP_ARITHMETIC, PriorityMethod.EIGENVECTOR));
        fields.put("individual_cr_saaty1980", aij.individualCr().toArray());
        fields.put(
                "individual_eigenvectors",
                aij.individuals().stream().map(each -> each.weights().toArray()).toList());
        fields.put("weighted_aij_matrix", common(weightedAij).matrix().grid().toArrays());
        fields.put("weighted_aij_eigenvector", weightedAij.weights().toArray());
        return fields;
    }

    private static GroupPriorities group(
            List<PairwiseMatrix> matrices, Weights experts, GroupAggregation aggregation, PriorityMethod method) {
        return GroupPriorities.of(matrices, experts, aggregation, method, SAATY);
    }

    private static Priorities common(GroupPriorities group) {
        return java.util.Objects.requireNonNull(group.aggregated());
    }

    private static double[] weights(
            List<PairwiseMatrix> matrices, GroupAggregation aggregation, PriorityMethod method) {
        return group(matrices, Weights.equal(matrices.size()), aggregation, method)
                .weights()
                .toArray();
    }

    static Map<String, Object> incomplete(PublishedVector vector) {
        var matrix = IncompleteMatrix.of(vector.table("matrix_with_question_marks_for_missing"));
        var smallest = IncompletePriorities.of(matrix, Completion.LAMBDA_MIN, SAATY);
        var squares = IncompletePriorities.of(matrix, Completion.LLSM, SAATY);
        var harker = IncompletePriorities.of(matrix, Completion.HARKER, SAATY);
        return Map.of(
                "optimal_missing_c_over_d", smallest.completed().get(2, 3),
                "completed_lambda_max", smallest.lambdaMax(),
                "completed_ci", smallest.ci(),
                "completed_eigenvector", smallest.weights().toArray(),
                "llsm_weights", squares.weights().toArray(),
                "harker_lambda", harker.lambdaMax(),
                "harker_weights", harker.weights().toArray(),
                "ci_over_complete_matrix_RI", byTable(smallest.ci(), 4));
    }

    static Map<String, Object> cities(PublishedVector vector) {
        return house(vector);
    }

    static Map<String, Object> house(PublishedVector vector) {
        var alternatives = vector.in("alternative_matrices")
                .valueStream()
                .map(each -> PairwiseMatrix.of(PublishedVector.table(each)))
                .toList();
        var criteria = PairwiseMatrix.of(vector.table("criteria_matrix"));
        var eigen = hierarchy(criteria, alternatives, PriorityMethod.EIGENVECTOR);
        var rgmm = hierarchy(criteria, alternatives, PriorityMethod.RGMM);
        var local = new ArrayList<Map<String, Object>>();
        alternatives.forEach(each -> local.add(matrix(each)));
        return Map.of(
                "criteria", matrix(criteria),
                "local", local,
                "global_priorities_eigenvector", eigen.global().toArray(),
                "global_priorities_rgmm", rgmm.global().toArray(),
                "hierarchical_total_CI", eigen.totalCi(),
                "hierarchical_total_CR_with_saaty1980_RI", eigen.totalCr());
    }

    private static HierarchyPriorities hierarchy(
            PairwiseMatrix criteria, List<PairwiseMatrix> alternatives, PriorityMethod method) {
        return HierarchyPriorities.of(criteria.weights(method), alternatives, method, Synthesis.DISTRIBUTIVE, SAATY);
    }

    static Map<String, Object> randomIndex(PublishedVector vector) {
        var sampled = new LinkedHashMap<String, Object>();
        vector.expected()
                .get("monte_carlo")
                .properties()
                .forEach(entry ->
                        sampled.put(entry.getKey(), sampled(Integer.parseInt(entry.getKey()), entry.getValue())));
        return Map.of(
                "exact_n3", RandomIndexCheck.ofThree(),
                "exact_n4_exhaustive_24137569_matrices", RandomIndexCheck.ofFour(),
                "monte_carlo", sampled);
    }

    /**
     * A simulation cannot repeat another's digits: our own sample must agree within four standard errors, and its spread with the published one. Then the
     * published fields stand for it.
     */
    private static Object sampled(int n, JsonNode published) {
        double value = published.get("value").asDouble();
        var own = RandomIndexCheck.sampled(n, Math.max(1_000, Sample.share(4_000)), 20_240_101L + n);
        boolean exact = n == 3;
        double error = exact ? 0 : published.get("standard_error").asDouble();
        boolean agrees = Math.abs(own.value() - value) <= 4 * Math.hypot(own.standardError(), error);
        double spread = exact
                ? 1
                : own.standardError()
                        * Math.sqrt(own.samples())
                        / (error * Math.sqrt(published.get("samples").asDouble()));
        return agrees && spread > 0.9 && spread < 1.1 ? published : Map.of("value", own.value());
    }
}
