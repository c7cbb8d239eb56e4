package org.youbei.assessment.method.pairwise;

import java.util.List;
import org.youbei.assessment.method.Grid;
import org.youbei.assessment.method.RefusalCode;
import org.youbei.assessment.method.RefusedInput;
import org.youbei.assessment.method.Weights;

/**
 * A complete reciprocal comparison of n ≤ 15 things: entry (i, j) says how many times row i outweighs column j. Positive, 1 on the
 * diagonal within 1e-9, a_ij·a_ji = 1 within 1e-6.
 */
public final class PairwiseMatrix {
    private final double[][] entries;
    private final List<String> snapped;

    private PairwiseMatrix(double[][] entries, List<String> snapped) {
        this.entries = entries;
        this.snapped = List.copyOf(snapped);
    }

    /** Refuses EMPTY, TOO_LARGE, NOT_SQUARE, MISSING_VALUE, NOT_FINITE, NOT_POSITIVE and NOT_RECIPROCAL. */
    public static PairwiseMatrix of(double[][] typed) {
        requireComplete(typed);
        var checked = ReciprocalEntries.check(typed);
        return new PairwiseMatrix(checked.entries(), checked.snapped());
    }

    /** A computed matrix that is reciprocal by construction. */
    static PairwiseMatrix computed(double[][] entries) {
        return new PairwiseMatrix(entries, List.of());
    }

    /** The named repair of a matrix that is not reciprocal: a_ij becomes √(a_ij / a_ji), the diagonal 1. */
    public static PairwiseMatrix repaired(double[][] typed) {
        requireComplete(typed);
        double[][] a = ReciprocalEntries.square(typed);
        double[][] repaired = new double[a.length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                repaired[i][j] = Math.sqrt(a[i][j]) / Math.sqrt(a[j][i]);
            }
        }
        return new PairwiseMatrix(repaired, List.of("a[i][j] → √(a[i][j]/a[j][i])"));
    }

    /** The consistent matrix of given weights; refuses NOT_POSITIVE for a weight of 0. */
    public static PairwiseMatrix consistent(Weights weights) {
        int n = weights.size();
        double[][] entries = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                entries[i][j] = weights.get(i) / weights.get(j);
            }
        }
        return of(entries);
    }

    private static void requireComplete(double[][] typed) {
        for (int i = 0; i < typed.length; i++) {
            for (int j = 0; j < typed[i].length; j++) {
                if (Double.isNaN(typed[i][j])) {
                    throw new RefusedInput(RefusalCode.MISSING_VALUE, "matrix[" + i + "][" + j + "]");
                }
            }
        }
    }

    public Weights weights(PriorityMethod method) {
        return method.of(this);
    }

    public int size() {
        return entries.length;
    }

    public double get(int i, int j) {
        return entries[i][j];
    }

    public Grid grid() {
        return Grid.of(entries);
    }

    /** What was read differently from how it was typed, to be shown beside the result; mostly empty. */
    public List<String> snapped() {
        return snapped;
    }

    double[][] entries() {
        return entries;
    }
}
