package org.youbei.assessment.method.pairwise;

import java.util.List;
import java.util.stream.IntStream;
import org.youbei.assessment.method.Explained;
import org.youbei.assessment.method.Explanation;
import org.youbei.assessment.method.Figures;
import org.youbei.assessment.method.Grid;
import org.youbei.assessment.method.RefusalCode;
import org.youbei.assessment.method.RefusedInput;
import org.youbei.assessment.method.Weights;

/**
 * Alternatives compared under each criterion and brought together.
 *
 * @param local one entry per criterion
 * @param totalCr Σ w_k·CI_k / Σ w_k·RI_k (层次总排序); 0 when the alternatives are at most two
 */
public record HierarchyPriorities(
        Weights criteriaWeights,
        List<Priorities> local,
        Synthesis synthesis,
        Weights global,
        double totalCi,
        double totalCr)
        implements Explained {
    public HierarchyPriorities {
        local = List.copyOf(local);
    }

    /** One matrix of alternatives per criterion; refuses SIZE_MISMATCH. */
    public static HierarchyPriorities of(
            Weights criteria,
            List<PairwiseMatrix> alternatives,
            PriorityMethod method,
            Synthesis synthesis,
            RandomIndex table) {
        requireMatching(criteria, alternatives);
        var local =
                alternatives.stream().map(a -> Priorities.of(a, method, table)).toList();
        int n = alternatives.getFirst().size();
        double[] global = new double[n];
        double ci = 0;
        for (int k = 0; k < local.size(); k++) {
            double[] scores = scores(local.get(k).weights(), synthesis);
            for (int i = 0; i < n; i++) {
                global[i] += criteria.get(k) * scores[i];
            }
            ci += criteria.get(k) * local.get(k).ci();
        }
        return new HierarchyPriorities(criteria, local, synthesis, Weights.normalised(global), ci, table.ratio(ci, n));
    }

    private static void requireMatching(Weights criteria, List<PairwiseMatrix> alternatives) {
        if (alternatives.size() != criteria.size()) {
            throw new RefusedInput(
                    RefusalCode.SIZE_MISMATCH, "alternatives", "" + alternatives.size(), "" + criteria.size());
        }
        int n = alternatives.getFirst().size();
        for (int k = 0; k < alternatives.size(); k++) {
            int size = alternatives.get(k).size();
            if (size != n) {
                throw new RefusedInput(RefusalCode.SIZE_MISMATCH, "alternatives[" + k + "]", "" + size, "" + n);
            }
        }
    }

    private static double[] scores(Weights local, Synthesis synthesis) {
        double best =
                synthesis == Synthesis.IDEAL ? local.figures().stream().max().orElse(1) : 1;
        return local.figures().stream().map(w -> w / best).toArray();
    }

    /** Local weights, a row per criterion. */
    public Grid localWeights() {
        return new Grid(local.stream().map(each -> each.weights().figures()).toList());
    }

    @Override
    public Explanation explanation() {
        return Explanation.of("ahp-hierarchy")
                .with("criteriaWeights", criteriaWeights)
                .with("priority", local.getFirst().method().key())
                .with("localWeights", localWeights())
                .with(
                        "localCr",
                        Figures.owning(
                                local.stream().mapToDouble(Priorities::cr).toArray()))
                .with("synthesis", synthesis.key())
                .with(
                        "localScores",
                        new Grid(IntStream.range(0, local.size())
                                .mapToObj(
                                        k -> Figures.owning(scores(local.get(k).weights(), synthesis)))
                                .toList()))
                .with("global", global)
                .with("totalCi", totalCi)
                .with("randomIndexTable", local.getFirst().table().key())
                .with("totalCr", totalCr);
    }
}
