package org.youbei.testing;

import java.util.Arrays;
import java.util.function.Supplier;

/** How long something takes, for benchmarks: nothing asserts it. */
public final class Timings {
    private Timings() {}

    /** The median of so many rounds in milliseconds, after half as many to warm up. */
    public static double median(int rounds, Supplier<?> work) {
        for (int warm = 0; warm < rounds / 2 + 1; warm++) {
            work.get();
        }
        var nanos = new long[rounds];
        for (int round = 0; round < rounds; round++) {
            long start = System.nanoTime();
            work.get();
            nanos[round] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        return nanos[rounds / 2] / 1e6;
    }
}
