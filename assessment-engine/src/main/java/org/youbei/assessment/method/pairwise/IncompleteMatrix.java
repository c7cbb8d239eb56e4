package org.youbei.assessment.method.pairwise;

import java.util.ArrayDeque;
import java.util.List;
import org.youbei.assessment.method.Figures;
import org.youbei.assessment.method.Grid;
import org.youbei.assessment.method.RefusalCode;
import org.youbei.assessment.method.RefusedInput;

/**
 * A reciprocal comparison in which some pairs were not compared. The comparisons made must connect all things, directly or through
 * others, or the weights are not determined.
 */
public final class IncompleteMatrix {
    private final double[][] entries;
    private final List<String> snapped;

    private IncompleteMatrix(double[][] entries, List<String> snapped) {
        this.entries = entries;
        this.snapped = List.copyOf(snapped);
    }

    /**
     * NaN marks a pair that was not compared. Refuses as {@link PairwiseMatrix#of} except MISSING_VALUE, and DISCONNECTED.
     */
    public static IncompleteMatrix of(double[][] typed) {
        var checked = ReciprocalEntries.check(typed);
        var matrix = new IncompleteMatrix(checked.entries(), checked.snapped());
        matrix.requireConnected();
        return matrix;
    }

    private void requireConnected() {
        boolean[] reached = new boolean[size()];
        var open = new ArrayDeque<Integer>(List.of(0));
        reached[0] = true;
        while (!open.isEmpty()) {
            int i = open.pop();
            for (int j = 0; j < size(); j++) {
                if (!reached[j] && isKnown(i, j)) {
                    reached[j] = true;
                    open.push(j);
                }
            }
        }
        for (int i = 0; i < size(); i++) {
            if (!reached[i]) {
                throw new RefusedInput(RefusalCode.DISCONNECTED, "matrix[" + i + "]", "" + (i + 1));
            }
        }
    }

    public int size() {
        return entries.length;
    }

    public boolean isKnown(int i, int j) {
        return !Double.isNaN(entries[i][j]);
    }

    /** Number of pairs that were not compared. */
    public int missing() {
        int count = 0;
        for (int i = 0; i < size(); i++) {
            for (int j = 0; j < i; j++) {
                count += isKnown(i, j) ? 0 : 1;
            }
        }
        return count;
    }

    public List<String> snapped() {
        return snapped;
    }

    public Grid grid() {
        return new Grid(java.util.Arrays.stream(entries).map(Figures::of).toList());
    }

    double[][] copy() {
        return java.util.Arrays.stream(entries).map(double[]::clone).toArray(double[][]::new);
    }

    double get(int i, int j) {
        return entries[i][j];
    }
}
