package org.youbei.assessment.method.pairwise;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youbei.assessment.method.Explained;
import org.youbei.assessment.method.Explanation;
import org.youbei.assessment.method.Figures;
import org.youbei.assessment.method.Grid;
import org.youbei.assessment.method.RefusalCode;
import org.youbei.assessment.method.RefusedInput;
import org.youbei.assessment.method.Weights;

/**
 * Weights of a group of experts, with each expert's own priorities so that nobody's inconsistency is averaged away.
 *
 * @param aggregated the priorities of the common matrix; only AIJ has one
 */
public record GroupPriorities(
        GroupAggregation aggregation,
        Weights expertWeights,
        List<Priorities> individuals,
        @Nullable Priorities aggregated,
        Weights weights)
        implements Explained {
    public GroupPriorities {
        individuals = List.copyOf(individuals);
    }

    /** Refuses EMPTY and SIZE_MISMATCH; expert weights are one per matrix. */
    public static GroupPriorities of(
            List<PairwiseMatrix> matrices,
            Weights experts,
            GroupAggregation aggregation,
            PriorityMethod method,
            RandomIndex table) {
        requireSameSize(matrices, experts);
        var individuals =
                matrices.stream().map(a -> Priorities.of(a, method, table)).toList();
        var aggregated =
                aggregation == GroupAggregation.AIJ ? Priorities.of(aij(matrices, experts), method, table) : null;
        var weights = aggregated != null ? aggregated.weights() : aip(individuals, experts, aggregation);
        return new GroupPriorities(aggregation, experts, individuals, aggregated, weights);
    }

    private static void requireSameSize(List<PairwiseMatrix> matrices, Weights experts) {
        if (matrices.isEmpty()) {
            throw new RefusedInput(RefusalCode.EMPTY, "matrices");
        }
        if (experts.size() != matrices.size()) {
            throw new RefusedInput(
                    RefusalCode.SIZE_MISMATCH, "expertWeights", "" + experts.size(), "" + matrices.size());
        }
        int n = matrices.getFirst().size();
        for (int k = 0; k < matrices.size(); k++) {
            int size = matrices.get(k).size();
            if (size != n) {
                throw new RefusedInput(RefusalCode.SIZE_MISMATCH, "matrices[" + k + "]", "" + size, "" + n);
            }
        }
    }

    private static PairwiseMatrix aij(List<PairwiseMatrix> matrices, Weights experts) {
        int n = matrices.getFirst().size();
        double[][] a = new double[n][n];
        for (int i = 0; i < n; i++) {
            a[i][i] = 1;
            for (int j = i + 1; j < n; j++) {
                double log = 0;
                for (int k = 0; k < matrices.size(); k++) {
                    // Half the difference of both entries, so that the order of the pair does not matter.
                    log += experts.get(k)
                            * (Math.log(matrices.get(k).get(i, j))
                                    - Math.log(matrices.get(k).get(j, i)))
                            / 2;
                }
                a[i][j] = Math.exp(log);
                a[j][i] = Math.exp(-log);
            }
        }
        return PairwiseMatrix.computed(a);
    }

    private static Weights aip(List<Priorities> individuals, Weights experts, GroupAggregation aggregation) {
        int n = individuals.getFirst().weights().size();
        double[] combined = new double[n];
        for (int k = 0; k < individuals.size(); k++) {
            for (int i = 0; i < n; i++) {
                double w = individuals.get(k).weights().get(i);
                combined[i] += experts.get(k) * (aggregation == GroupAggregation.AIP_GEOMETRIC ? Math.log(w) : w);
            }
        }
        return aggregation == GroupAggregation.AIP_GEOMETRIC
                ? Logarithms.weights(combined)
                : Weights.normalised(combined);
    }

    /** Each expert's own consistency ratio, in the order of the matrices. */
    public Figures individualCr() {
        return Figures.owning(individuals.stream().mapToDouble(Priorities::cr).toArray());
    }

    /** Indices from 0 of the experts whose own ratio is not acceptable. */
    public Figures inconsistentExperts() {
        return Figures.owning(java.util.stream.IntStream.range(0, individuals.size())
                .filter(k -> !individuals.get(k).acceptable())
                .asDoubleStream()
                .toArray());
    }

    @Override
    public Explanation explanation() {
        var first = individuals.getFirst();
        var chain = Explanation.of("ahp-group")
                .with("aggregation", aggregation.key())
                .with("priority", first.method().key())
                .with("randomIndexTable", first.table().key())
                .with("expertWeights", expertWeights)
                .with(
                        "individualWeights",
                        new Grid(individuals.stream()
                                .map(each -> each.weights().figures())
                                .toList()))
                .with("individualCr", individualCr())
                .with("inconsistentExperts", inconsistentExperts());
        var common = aggregated;
        return common == null
                ? chain.with("weights", weights)
                : chain.with("aggregatedMatrix", common.matrix().grid())
                        .with("weights", weights)
                        .with("lambdaMax", common.lambdaMax())
                        .with("cr", common.cr());
    }
}
