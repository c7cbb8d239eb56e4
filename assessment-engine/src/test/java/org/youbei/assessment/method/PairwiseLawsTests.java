package org.youbei.assessment.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.youbei.assessment.method.Close.assertClose;
import static org.youbei.assessment.method.Close.assertRefused;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.youbei.assessment.method.pairwise.Completion;
import org.youbei.assessment.method.pairwise.GroupAggregation;
import org.youbei.assessment.method.pairwise.GroupPriorities;
import org.youbei.assessment.method.pairwise.Hierarchy;
import org.youbei.assessment.method.pairwise.HierarchyPriorities;
import org.youbei.assessment.method.pairwise.IncompleteMatrix;
import org.youbei.assessment.method.pairwise.IncompletePriorities;
import org.youbei.assessment.method.pairwise.PairwiseMatrix;
import org.youbei.assessment.method.pairwise.Priorities;
import org.youbei.assessment.method.pairwise.PriorityMethod;
import org.youbei.assessment.method.pairwise.RandomIndex;
import org.youbei.assessment.method.pairwise.RepairHint;
import org.youbei.assessment.method.pairwise.Synthesis;

class PairwiseLawsTests {
    private static final RandomIndex TABLE = RandomIndex.ALONSO_LAMATA2006;
    private static final double GAP = Double.NaN;

    @Test
    void transposingInvertsGeometricMeans() {
        Sample.each(1_000, sample -> {
            var matrix = sample.judgments(sample.between(2, 9));
            int n = matrix.size();
            double[][] transposed = new double[n][n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    transposed[i][j] = matrix.get(j, i);
                }
            }
            double[] inverted = matrix.weights(PriorityMethod.RGMM).figures().stream()
                    .map(w -> 1 / w)
                    .toArray();
            assertClose(
                    PairwiseMatrix.of(transposed).weights(PriorityMethod.RGMM).toArray(),
                    Weights.normalised(inverted).toArray());
        });
    }

    @Test
    void eigenvectorAndGeometricMeanAgreeForThree() {
        Sample.each(1_000, sample -> {
            var matrix = sample.judgments(3);
            assertClose(
                    matrix.weights(PriorityMethod.EIGENVECTOR).toArray(),
                    matrix.weights(PriorityMethod.RGMM).toArray());
        });
    }

    @Test
    void consistentJudgmentsGiveBackTheirWeights() {
        Sample.each(500, sample -> {
            var weights = sample.weights(sample.between(1, 15));
            var matrix = PairwiseMatrix.consistent(weights);
            for (var method : PriorityMethod.values()) {
                var priorities = Priorities.of(matrix, method, TABLE);
                assertClose(priorities.weights().toArray(), weights.toArray());
                assertThat(priorities.cr()).isBetween(0.0, 1e-12);
                assertThat(priorities.lambdaMax()).isCloseTo(weights.size(), within(1e-11));
                assertThat(priorities.gci()).isLessThan(1e-24);
            }
        });
    }

    @Test
    void eigenvectorSatisfiesItsEquation() {
        Sample.each(1_000, sample -> {
            var matrix = sample.judgments(sample.between(2, 15));
            var priorities = Priorities.of(matrix, PriorityMethod.EIGENVECTOR, TABLE);
            for (int i = 0; i < matrix.size(); i++) {
                double product = 0;
                for (int j = 0; j < matrix.size(); j++) {
                    product += matrix.get(i, j) * priorities.weights().get(j);
                }
                assertThat(product)
                        .isCloseTo(priorities.lambdaMax() * priorities.weights().get(i), within(1e-11));
            }
            assertThat(priorities.lambdaMax()).isGreaterThanOrEqualTo(matrix.size() - 1e-12);
        });
    }

    @Test
    void relabellingPermutesWeights() {
        Sample.each(500, sample -> {
            var matrix = sample.judgments(sample.between(2, 9));
            int[] order = sample.permutation(matrix.size());
            double[][] mixed = Arrays.stream(order)
                    .mapToObj(i -> Arrays.stream(order)
                            .mapToDouble(j -> matrix.get(i, j))
                            .toArray())
                    .toArray(double[][]::new);
            for (var method : PriorityMethod.values()) {
                assertClose(
                        PairwiseMatrix.of(mixed).weights(method).toArray(),
                        Sample.inOrder(matrix.weights(method).toArray(), order));
            }
        });
    }

    @Test
    void geometricMeansOfAGroupCommute() {
        Sample.each(500, sample -> {
            int n = sample.between(2, 8);
            var matrices = IntStream.range(0, sample.between(1, 6))
                    .mapToObj(_ -> sample.judgments(n))
                    .toList();
            var experts = sample.weights(matrices.size());
            assertClose(
                    group(matrices, experts, GroupAggregation.AIJ).weights().toArray(),
                    group(matrices, experts, GroupAggregation.AIP_GEOMETRIC)
                            .weights()
                            .toArray());
        });
    }

    private static GroupPriorities group(List<PairwiseMatrix> matrices, Weights experts, GroupAggregation aggregation) {
        return GroupPriorities.of(matrices, experts, aggregation, PriorityMethod.RGMM, TABLE);
    }

    @Test
    void groupNamesItsInconsistentExperts() {
        var consistent = PairwiseMatrix.consistent(Weights.of(0.5, 0.3, 0.2));
        var circular = PairwiseMatrix.of(new double[][] {{1, 9, 1 / 9.0}, {1 / 9.0, 1, 9}, {9, 1 / 9.0, 1}});
        var group = group(List.of(consistent, circular), Weights.equal(2), GroupAggregation.AIP_ARITHMETIC);
        assertThat(group.inconsistentExperts()).isEqualTo(Figures.of(1));
        assertThat(group.aggregated()).isNull();
        assertClose(group.weights().toArray(), 0.25 + 1 / 6.0, 0.15 + 1 / 6.0, 0.1 + 1 / 6.0);
        assertRefused(() -> group(List.of(), Weights.equal(1), GroupAggregation.AIJ), RefusalCode.EMPTY, "matrices");
        assertRefused(
                () -> group(List.of(consistent), Weights.equal(2), GroupAggregation.AIJ),
                RefusalCode.SIZE_MISMATCH,
                "expertWeights");
        var two = PairwiseMatrix.consistent(Weights.equal(2));
        assertRefused(
                () -> group(List.of(consistent, two), Weights.equal(2), GroupAggregation.AIJ),
                RefusalCode.SIZE_MISMATCH,
                "matrices[1]");
    }

    @Test
    void connectedGapsOfAConsistentMatrixAreFilledExactly() {
        Sample.each(300, sample -> {
            int n = sample.between(3, 8);
            var weights = sample.weights(n);
            double[][] typed = new double[n][n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    typed[i][j] = weights.get(i) / weights.get(j);
                }
            }
            // The chain 0–1–2–… stays, so the graph stays connected.
            for (int i = 0; i < n; i++) {
                for (int j = i + 2; j < n; j++) {
                    if (sample.chance(0.6)) {
                        typed[i][j] = GAP;
                        typed[j][i] = GAP;
                    }
                }
            }
            var matrix = IncompleteMatrix.of(typed);
            for (var completion : Completion.values()) {
                var priorities = IncompletePriorities.of(matrix, completion, TABLE);
                assertClose(1e-10, priorities.weights().toArray(), weights.toArray());
                assertThat(priorities.lambdaMax()).isCloseTo(n, within(1e-10));
            }
        });
    }

    @Test
    void withoutGapsEveryCompletionIsTheOrdinaryMethod() {
        Sample.each(300, sample -> {
            var matrix = sample.judgments(sample.between(2, 7));
            var complete = IncompleteMatrix.of(matrix.grid().toArrays());
            assertClose(
                    IncompletePriorities.of(complete, Completion.LLSM, TABLE)
                            .weights()
                            .toArray(),
                    matrix.weights(PriorityMethod.RGMM).toArray());
            for (var completion : List.of(Completion.LAMBDA_MIN, Completion.HARKER)) {
                assertClose(
                        IncompletePriorities.of(complete, completion, TABLE)
                                .weights()
                                .toArray(),
                        matrix.weights(PriorityMethod.EIGENVECTOR).toArray());
            }
        });
    }

    @Test
    void completionReallyHasTheSmallestLambda() {
        Sample.each(100, sample -> {
            double[][] typed = sample.judgments(5).grid().toArrays();
            typed[0][3] = GAP;
            typed[3][0] = GAP;
            typed[1][4] = GAP;
            typed[4][1] = GAP;
            var best = IncompletePriorities.of(IncompleteMatrix.of(typed), Completion.LAMBDA_MIN, TABLE);
            for (int trial = 0; trial < 10; trial++) {
                double[][] other = best.completed().grid().toArrays();
                other[0][3] *= sample.uniform(0.5, 2);
                other[3][0] = 1 / other[0][3];
                other[1][4] *= sample.uniform(0.5, 2);
                other[4][1] = 1 / other[1][4];
                double lambda = Priorities.of(PairwiseMatrix.of(other), PriorityMethod.EIGENVECTOR, TABLE)
                        .lambdaMax();
                assertThat(lambda).isGreaterThanOrEqualTo(best.lambdaMax() - 1e-10);
            }
        });
    }

    @Test
    void incompleteMatrixFillsTheOtherHalfOfAPairAndSaysSo() {
        var matrix = IncompleteMatrix.of(new double[][] {{1, 4, GAP}, {GAP, GAP, 0.5}, {GAP, 2, 1}});
        assertThat(matrix.snapped()).containsExactly("matrix[1][0] → 1/4");
        assertThat(matrix.missing()).isEqualTo(1);
        assertThat(matrix.isKnown(0, 2)).isFalse();
        var llsm = IncompletePriorities.of(matrix, Completion.LLSM, TABLE);
        assertClose(llsm.weights().toArray(), 4 / 7.0, 1 / 7.0, 2 / 7.0);
        assertThat(llsm.crOverCompleteIndex()).isZero();
        assertThat(matrix.grid().isDefined(0, 2)).isFalse();
    }

    @Test
    void incompleteMatrixRefusesUnconnectedGroups() {
        assertRefused(
                () -> IncompleteMatrix.of(new double[][] {{1, 3, GAP}, {1 / 3.0, 1, GAP}, {GAP, GAP, 1}}),
                RefusalCode.DISCONNECTED,
                "matrix[2]");
    }

    @Test
    void refusesWhatIsNotAComparison() {
        assertRefused(() -> PairwiseMatrix.of(new double[0][]), RefusalCode.EMPTY, "matrix");
        assertRefused(() -> PairwiseMatrix.of(new double[][] {{1, 2}}), RefusalCode.NOT_SQUARE, "matrix[0]");
        assertRefused(() -> PairwiseMatrix.of(new double[][] {{1, 2}, {0.5}}), RefusalCode.NOT_SQUARE, "matrix[1]");
        assertRefused(
                () -> PairwiseMatrix.of(new double[][] {{1, -2}, {-0.5, 1}}), RefusalCode.NOT_POSITIVE, "matrix[0][1]");
        assertRefused(
                () -> PairwiseMatrix.of(new double[][] {{1, 0}, {0, 1}}), RefusalCode.NOT_POSITIVE, "matrix[0][1]");
        assertRefused(
                () -> PairwiseMatrix.of(new double[][] {{1, Double.POSITIVE_INFINITY}, {0, 1}}),
                RefusalCode.NOT_FINITE,
                "matrix[0][1]");
        assertRefused(
                () -> PairwiseMatrix.of(new double[][] {{1, GAP}, {2, 1}}), RefusalCode.MISSING_VALUE, "matrix[0][1]");
        assertRefused(
                () -> PairwiseMatrix.of(new double[][] {{1 + 1e-8, 2}, {0.5, 1}}),
                RefusalCode.NOT_RECIPROCAL,
                "matrix[0][0]");
        assertRefused(
                () -> PairwiseMatrix.of(new double[][] {{1, 4.5}, {0.22, 1}}),
                RefusalCode.NOT_RECIPROCAL,
                "matrix[1][0]");
        assertRefused(() -> new Sample(1).judgments(16), RefusalCode.TOO_LARGE, "matrix");
        assertThat(new Sample(1).judgments(15).size()).isEqualTo(15);
    }

    @Test
    void readsTypedDecimalsAsReciprocalsAndSaysSo() {
        var typed = PairwiseMatrix.of(new double[][] {{1, 0.33, 0.14}, {3, 1, 0.5}, {7, 2, 1}});
        assertThat(typed.snapped()).containsExactly("matrix[0][1] 0.33 → 1/3", "matrix[0][2] 0.14 → 1/7");
        assertThat(typed.get(0, 1)).isEqualTo(1 / 3.0);
        assertThat(typed.get(0, 2)).isEqualTo(1 / 7.0);
        // 0.32 is 4 % away from 1/3.
        assertRefused(
                () -> PairwiseMatrix.of(new double[][] {{1, 0.32}, {3, 1}}),
                RefusalCode.NOT_RECIPROCAL,
                "matrix[1][0]");
    }

    @Test
    void repairIsANamedChoice() {
        var repaired = PairwiseMatrix.repaired(new double[][] {{1, 8}, {0.5, 1}});
        assertThat(repaired.get(0, 1)).isCloseTo(4, within(1e-15));
        assertThat(repaired.get(0, 1) * repaired.get(1, 0)).isCloseTo(1, within(1e-15));
        assertThat(repaired.snapped()).isNotEmpty();
    }

    @Test
    void proposesTheWorstJudgmentFirst() {
        double[][] entries =
                PairwiseMatrix.consistent(Weights.of(0.1, 0.2, 0.3, 0.4)).grid().toArrays();
        entries[0][3] = 5;
        entries[3][0] = 0.2;
        var hints = RepairHint.of(Priorities.of(PairwiseMatrix.of(entries), PriorityMethod.RGMM, TABLE));
        assertThat(hints).hasSize(6);
        assertThat(hints.getFirst().row()).isZero();
        assertThat(hints.getFirst().column()).isEqualTo(3);
        assertThat(hints.getFirst().judgment()).isEqualTo(5);
        assertThat(hints.getFirst().proposed()).isLessThanOrEqualTo(1);
        assertThat(hints).isSortedAccordingTo((a, b) -> Double.compare(b.deviation(), a.deviation()));
        assertThat(hints).allSatisfy(hint -> {
            double steps = hint.proposed() >= 1 ? hint.proposed() : 1 / hint.proposed();
            assertThat(steps).isBetween(1.0, 9.0);
            assertThat(steps).isCloseTo(Math.rint(steps), within(1e-12));
        });
    }

    @Test
    void smallMatricesAreAlwaysConsistent() {
        var two = Priorities.of(
                PairwiseMatrix.of(new double[][] {{1, 9}, {1 / 9.0, 1}}), PriorityMethod.EIGENVECTOR, TABLE);
        assertThat(two.cr()).isZero();
        assertThat(two.gci()).isZero();
        assertThat(two.acceptable()).isTrue();
        assertThat(TABLE.ratio(0.5, 2)).isZero();
        assertThat(TABLE.ratio(0.5247, 3)).isEqualTo(1);
    }

    /** Belton and Gear: a copy of an alternative reverses ranks in distributive mode, not in ideal mode. */
    @Test
    void idealModeSurvivesACopiedAlternative() {
        var first = new double[][] {{1, 1 / 9.0, 1}, {9, 1, 9}, {1, 1 / 9.0, 1}};
        var second = new double[][] {{1, 9, 9}, {1 / 9.0, 1, 1}, {1 / 9.0, 1, 1}};
        var third = new double[][] {{1, 8 / 9.0, 8}, {9 / 8.0, 1, 9}, {1 / 8.0, 1 / 9.0, 1}};
        var three = List.of(first, second, third);
        var four = three.stream().map(a -> withCopyOf(a, 1)).toList();
        for (var synthesis : Synthesis.values()) {
            var before = global(three, synthesis);
            var after = global(four, synthesis);
            assertThat(before.get(1)).isGreaterThan(before.get(0));
            assertThat(after.get(1) > after.get(0)).isEqualTo(synthesis == Synthesis.IDEAL);
        }
    }

    private static Weights global(List<double[][]> alternatives, Synthesis synthesis) {
        return HierarchyPriorities.of(
                        Weights.equal(3),
                        alternatives.stream().map(PairwiseMatrix::of).toList(),
                        PriorityMethod.EIGENVECTOR,
                        synthesis,
                        TABLE)
                .global();
    }

    private static double[][] withCopyOf(double[][] a, int copied) {
        int n = a.length;
        int[] order = IntStream.rangeClosed(0, n).map(i -> i == n ? copied : i).toArray();
        return Arrays.stream(order)
                .mapToObj(i -> Arrays.stream(order).mapToDouble(j -> a[i][j]).toArray())
                .toArray(double[][]::new);
    }

    @Test
    void hierarchyRefusesWhatDoesNotFit() {
        var two = PairwiseMatrix.consistent(Weights.equal(2));
        var three = PairwiseMatrix.consistent(Weights.equal(3));
        assertRefused(() -> hierarchy(List.of(two)), RefusalCode.SIZE_MISMATCH, "alternatives");
        assertRefused(() -> hierarchy(List.of(two, three)), RefusalCode.SIZE_MISMATCH, "alternatives[1]");
        assertThat(hierarchy(List.of(two, two)).totalCr()).isZero();
    }

    private static HierarchyPriorities hierarchy(List<PairwiseMatrix> alternatives) {
        return HierarchyPriorities.of(
                Weights.equal(2), alternatives, PriorityMethod.RGMM, Synthesis.DISTRIBUTIVE, TABLE);
    }

    @Test
    void multipliesDownATreeOfAnyDepth() {
        var leaves = new ArrayList<Hierarchy>(List.of(new Hierarchy.Leaf("a"), new Hierarchy.Leaf("b")));
        var inner = new Hierarchy.Node("inner", Weights.of(0.25, 0.75), leaves);
        var root = new Hierarchy.Node("root", Weights.of(0.6, 0.4), List.of(inner, new Hierarchy.Leaf("c")));
        assertThat(root.globalWeights()).containsEntry("a", 0.15).containsEntry("c", 0.4);
        assertThat(root.globalWeights().get("b")).isCloseTo(0.45, within(1e-15));
        var twice = new Hierarchy.Node(
                "twice", Weights.equal(2), List.of(new Hierarchy.Leaf("a"), new Hierarchy.Leaf("a")));
        assertRefused(twice::globalWeights, RefusalCode.DUPLICATE_FIELD, "criteria");
    }
}
