package org.youbei.plan.manuscript;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** How much the parts of one archive may still grow. The sizes an archive declares are not believed; what comes out is counted. */
final class InflationBudget {
    /** Below this size no ratio is suspicious: a long plan of equal paragraphs compresses well too. */
    private static final long HARMLESS = 16L << 20;

    private static final long RATIO = 200;

    private long left;
    private boolean exceeded;

    InflationBudget(long bytes) {
        this.left = bytes;
    }

    boolean exceeded() {
        return exceeded;
    }

    static boolean suspicious(long inflated, long compressed) {
        return inflated > HARMLESS && inflated / RATIO > compressed;
    }

    InputStream watch(InputStream in, long compressed) {
        return new FilterInputStream(in) {
            private long inflated;

            @Override
            public int read() throws IOException {
                int octet = super.read();
                spend(octet < 0 ? 0 : 1);
                return octet;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int count = super.read(buffer, offset, length);
                spend(Math.max(count, 0));
                return count;
            }

            private void spend(int count) throws IOException {
                inflated += count;
                left -= count;
                if (left < 0 || suspicious(inflated, Math.max(compressed, 1))) {
                    exceeded = true;
                    throw new IOException("inflates beyond the limit");
                }
            }
        };
    }
}
