package org.youbei.assessment.assess;

import java.util.List;
import java.util.stream.IntStream;
import org.youbei.assessment.method.RefusalCode;
import org.youbei.assessment.method.RefusedInput;
import org.youbei.assessment.method.Weights;
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
import org.youbei.assessment.method.pairwise.Synthesis;

/** {@code ahp}, {@code ahp-incomplete}, {@code ahp-group} and {@code ahp-hierarchy}. */
final class PairwiseOperations {
    private PairwiseOperations() {}

    static Reply ahp(Request request) {
        var typed = request.table("matrix");
        String repair = request.choice("repair", key -> key, "none", "geometric");
        var matrix = repair.equals("none") ? PairwiseMatrix.of(typed) : PairwiseMatrix.repaired(typed);
        var priorities = Priorities.of(matrix, priority(request, "method"), table(request));
        return Reply.of(priorities)
                .with("weights", priorities.weights())
                .with("lambdaMax", priorities.lambdaMax())
                .with("ci", priorities.ci())
                .with("cr", priorities.cr())
                .with("gci", priorities.gci());
    }

    static Reply incomplete(Request request) {
        var matrix = IncompleteMatrix.of(Reading.gappedTable(request.required("matrix"), "matrix"));
        var completion =
                request.choice("method", Completion::key, Completion.LLSM, Completion.LAMBDA_MIN, Completion.HARKER);
        var priorities = IncompletePriorities.of(matrix, completion, table(request));
        var reply =
                Reply.of(priorities).with("weights", priorities.weights()).with("lambdaMax", priorities.lambdaMax());
        return completion == Completion.LAMBDA_MIN
                ? reply.with("completed", priorities.completed().grid())
                : reply;
    }

    static Reply group(Request request) {
        var matrices = matrices(request, "matrices");
        var experts = request.has("expertWeights") ? request.weights("expertWeights") : Weights.equal(matrices.size());
        var aggregation =
                request.choice("method", GroupAggregation::key, GroupAggregation.AIJ, GroupAggregation.values());
        var group = GroupPriorities.of(matrices, experts, aggregation, priority(request, "priority"), table(request));
        var common = group.aggregated();
        var reply = Reply.of(group).with("weights", group.weights());
        if (common != null) {
            reply.with("matrix", common.matrix().grid());
        }
        return reply.with("cr", common == null ? null : common.cr()).with("individualCr", group.individualCr());
    }

    static Reply hierarchy(Request request) {
        var method = priority(request, "priority");
        var table = table(request);
        var criteria = request.has("criteriaWeights")
                ? request.weights("criteriaWeights")
                : Reading.as("matrix", "criteria", () -> PairwiseMatrix.of(request.table("criteria")))
                        .weights(method);
        var synthesis = request.choice("mode", Synthesis::key, Synthesis.DISTRIBUTIVE, Synthesis.IDEAL);
        var hierarchy = HierarchyPriorities.of(criteria, matrices(request, "alternatives"), method, synthesis, table);
        return Reply.of(hierarchy)
                .with("criteriaWeights", hierarchy.criteriaWeights())
                .with("local", hierarchy.localWeights())
                .with("global", hierarchy.global())
                .with("totalCr", hierarchy.totalCr());
    }

    private static List<PairwiseMatrix> matrices(Request request, String field) {
        var tables = request.tables(field);
        if (tables.isEmpty()) {
            throw new RefusedInput(RefusalCode.EMPTY, field);
        }
        return IntStream.range(0, tables.size())
                .mapToObj(k -> Reading.as("matrix", field + "[" + k + "]", () -> PairwiseMatrix.of(tables.get(k))))
                .toList();
    }

    private static PriorityMethod priority(Request request, String field) {
        return request.choice(field, PriorityMethod::key, PriorityMethod.EIGENVECTOR, PriorityMethod.values());
    }

    private static RandomIndex table(Request request) {
        return request.choice("ri", RandomIndex::key, RandomIndex.SAATY1980, RandomIndex.values());
    }
}
