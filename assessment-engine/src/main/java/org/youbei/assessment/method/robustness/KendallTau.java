package org.youbei.assessment.method.robustness;

import org.youbei.assessment.method.RefusalCode;
import org.youbei.assessment.method.RefusedInput;
import org.youbei.assessment.method.grading.Ranks;
import org.youbei.assessment.method.grading.SortedOrder;

/** Agreement of two rankings from −1 to 1, corrected for ties (τ-b), in m log m steps (Knight 1966). */
public final class KendallTau {
    private KendallTau() {}

    /** Refuses SIZE_MISMATCH, SINGLE_UNIT, and ZERO_VARIANCE when a ranking ties everybody. */
    public static double of(Ranks a, Ranks b) {
        if (a.size() != b.size()) {
            throw new RefusedInput(RefusalCode.SIZE_MISMATCH, "ranks", "" + b.size(), "" + a.size());
        }
        if (a.size() < 2) {
            throw new RefusedInput(RefusalCode.SINGLE_UNIT, "ranks");
        }
        return of(a.places().toArray(), b.places().toArray());
    }

    private static double of(double[] x, double[] y) {
        int[] order = arrangedOrder(x, y);
        double[] sortedX = arranged(x, order);
        double[] sortedY = arranged(y, order);
        long all = pairs(x.length);
        long tiedX = tied(sortedX, null);
        long tiedBoth = tied(sortedX, sortedY);
        long swaps = inversions(sortedY, new double[y.length], 0, y.length);
        long tiedY = tied(sortedY, null);
        double scale = Math.sqrt(all - tiedX) * Math.sqrt(all - tiedY);
        if (scale == 0) {
            throw new RefusedInput(RefusalCode.ZERO_VARIANCE, "ranks", "ranks");
        }
        return Math.clamp((all - tiedX - tiedY + tiedBoth - 2.0 * swaps) / scale, -1, 1);
    }

    /** By x, and by y where x is tied. */
    private static int[] arrangedOrder(double[] x, double[] y) {
        int[] byY = SortedOrder.of(y, false);
        int[] byX = SortedOrder.of(arranged(x, byY), false);
        int[] order = new int[x.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = byY[byX[i]];
        }
        return order;
    }

    private static double[] arranged(double[] values, int[] order) {
        double[] arranged = new double[values.length];
        for (int i = 0; i < order.length; i++) {
            arranged[i] = values[order[i]];
        }
        return arranged;
    }

    private static long pairs(long n) {
        return n * (n - 1) / 2;
    }

    /** Pairs that are tied in sorted values, and in the others too if given. */
    private static long tied(double[] sorted, double @org.jspecify.annotations.Nullable [] others) {
        long tied = 0;
        long run = 1;
        for (int i = 1; i <= sorted.length; i++) {
            boolean same =
                    i < sorted.length && sorted[i] == sorted[i - 1] && (others == null || others[i] == others[i - 1]);
            tied += same ? 0 : pairs(run);
            run = same ? run + 1 : 1;
        }
        return tied;
    }

    /** Sorts a range and counts the swaps that a bubble sort would need. */
    private static long inversions(double[] values, double[] spare, int from, int to) {
        if (to - from < 2) {
            return 0;
        }
        int middle = (from + to) >>> 1;
        long swaps = inversions(values, spare, from, middle) + inversions(values, spare, middle, to);
        int left = from;
        int right = middle;
        for (int k = from; k < to; k++) {
            boolean takeRight = left == middle || right < to && values[right] < values[left];
            swaps += takeRight ? middle - left : 0;
            spare[k] = takeRight ? values[right++] : values[left++];
        }
        System.arraycopy(spare, from, values, from, to - from);
        return swaps;
    }
}
