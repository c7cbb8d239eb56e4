package org.youbei.assessment.method.grading;

import java.util.Arrays;

/** Indices of figures in sorted order without boxing; equal figures keep their order, undefined ones (NaN) come last. */
public final class SortedOrder {
    private static final int DIGIT_BITS = 11;
    private static final int DIGITS = 1 << DIGIT_BITS;
    private static final int PASSES = 6;

    private SortedOrder() {}

    /** Radix sort of the order-preserving bit patterns. */
    public static int[] of(double[] keys, boolean descending) {
        long[] bits = new long[keys.length];
        int[][] counts = new int[PASSES][DIGITS];
        for (int i = 0; i < keys.length; i++) {
            bits[i] = pattern(keys[i], descending);
            for (int pass = 0; pass < PASSES; pass++) {
                counts[pass][digit(bits[i], pass)]++;
            }
        }
        int[] order = new int[keys.length];
        Arrays.setAll(order, i -> i);
        int[] next = new int[keys.length];
        for (int pass = 0; pass < PASSES; pass++) {
            if (startsOf(counts[pass], keys.length)) {
                for (int index : order) {
                    next[counts[pass][digit(bits[index], pass)]++] = index;
                }
                int[] swap = order;
                order = next;
                next = swap;
            }
        }
        return order;
    }

    /** Unsigned order of the patterns is the wanted order of the figures. */
    private static long pattern(double key, boolean descending) {
        if (Double.isNaN(key)) {
            return -1L;
        }
        long raw = Double.doubleToLongBits(key + 0.0);
        long ascending = raw < 0 ? ~raw : raw | Long.MIN_VALUE;
        return descending ? ~ascending : ascending;
    }

    private static int digit(long bits, int pass) {
        return (int) (bits >>> (pass * DIGIT_BITS)) & (DIGITS - 1);
    }

    /** Turns counts into starting places; false when all keys share this digit and the pass moves nothing. */
    private static boolean startsOf(int[] counts, int total) {
        int start = 0;
        for (int digit = 0; digit < DIGITS; digit++) {
            int count = counts[digit];
            if (count == total) {
                return false;
            }
            counts[digit] = start;
            start += count;
        }
        return true;
    }
}
