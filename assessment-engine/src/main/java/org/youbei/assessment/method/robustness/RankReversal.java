package org.youbei.assessment.method.robustness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.youbei.assessment.method.DecisionMatrix;
import org.youbei.assessment.method.Direction;
import org.youbei.assessment.method.Weights;
import org.youbei.assessment.method.grading.Ranks;

/** Whether the order of two units depends on the company they are in. Peer-relative scaling reverses, fixed anchors do not. */
public final class RankReversal {
    private RankReversal() {}

    /** Removes each unit in turn; the unit indices are those of the full matrix. Needs at least three units to find any. */
    public static List<Reversal> leavingOneOut(Scoring method, DecisionMatrix matrix, Weights weights) {
        var full = Ranks.competition(method.scores(matrix, weights));
        var reversals = new ArrayList<Reversal>();
        for (int removed = 0; matrix.units() > 2 && removed < matrix.units(); removed++) {
            int left = removed;
            int[] kept =
                    IntStream.range(0, matrix.units()).filter(i -> i != left).toArray();
            var rows = Arrays.stream(kept).mapToObj(matrix::row).toArray(double[][]::new);
            var ranks = Ranks.competition(method.scores(DecisionMatrix.ofRows(rows, matrix.criteria()), weights));
            collect(reversals, removed, full, ranks, kept);
        }
        return reversals;
    }

    /** Adds one unit as worst in every criterion, which should disturb nobody. */
    public static List<Reversal> addingDominated(Scoring method, DecisionMatrix matrix, Weights weights) {
        double[] worst = IntStream.range(0, matrix.size())
                .mapToDouble(j -> matrix.direction(j) == Direction.MAX
                        ? matrix.column(j).min()
                        : matrix.column(j).max())
                .toArray();
        return adding(method, matrix, weights, worst);
    }

    /** Adds one unit with the given values. */
    public static List<Reversal> adding(Scoring method, DecisionMatrix matrix, Weights weights, double[] added) {
        var rows = new ArrayList<double[]>();
        for (int i = 0; i < matrix.units(); i++) {
            rows.add(matrix.row(i));
        }
        rows.add(added);
        var larger = DecisionMatrix.ofRows(rows.toArray(double[][]::new), matrix.criteria());
        var reversals = new ArrayList<Reversal>();
        var ranks = Ranks.competition(method.scores(larger, weights));
        int[] kept = IntStream.range(0, matrix.units()).toArray();
        collect(reversals, matrix.units(), Ranks.competition(method.scores(matrix, weights)), ranks, kept);
        return reversals;
    }

    /** Compares units as listed in {@code kept} (indices before) with their positions in {@code after}. */
    private static void collect(List<Reversal> reversals, int cause, Ranks before, Ranks after, int[] kept) {
        for (int a = 0; a < kept.length; a++) {
            for (int b = a + 1; b < kept.length; b++) {
                double was = before.get(kept[a]) - before.get(kept[b]);
                double is = after.get(a) - after.get(b);
                if (was * is < 0) {
                    reversals.add(new Reversal(cause, kept[a], kept[b]));
                }
            }
        }
    }
}
