package org.youbei.model.picture;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Bytes of memory that decoded pictures may take at once, whoever decodes them. People without an account share half of it, so that they
 * never keep out those who have one. Few wait, and not for long: one that waits usually holds a connection of the database.
 */
public final class DecodingBudget {
    /** Who sends a picture. */
    public enum Sender {
        ACCOUNT(1, 1, Duration.ofSeconds(15), 6),
        ANYBODY(2, 4, Duration.ofSeconds(3), 3);

        /** The part of the budget that all of them have, and one picture of theirs: the whole divided by this. */
        private final int share;

        private final int onePicture;
        private final Duration patience;
        private final int mostWaiting;

        Sender(int share, int onePicture, Duration patience, int mostWaiting) {
            this.share = share;
            this.onePicture = onePicture;
            this.patience = patience;
            this.mostWaiting = mostWaiting;
        }
    }

    private static final long LEAST = 48L << 20;
    private static final long MOST = 512L << 20;

    /** A quarter of the memory that the process may have. */
    private static final DecodingBudget SHARED =
            new DecodingBudget(Math.clamp(Runtime.getRuntime().maxMemory() / 4, LEAST, MOST));

    private final long all;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition freed = lock.newCondition();
    private final Map<Sender, Long> used = new EnumMap<>(Sender.class);
    private final Map<Sender, Integer> waiting = new EnumMap<>(Sender.class);
    private long peak;

    /** @param bytes at once */
    public DecodingBudget(long bytes) {
        all = bytes;
    }

    /** The budget of this process. */
    public static DecodingBudget shared() {
        return SHARED;
    }

    /** Bytes that may be leased at once. */
    public long all() {
        return all;
    }

    /** Bytes that one picture of the sender may take. */
    public long most(Sender sender) {
        return all / sender.onePicture;
    }

    /** The most bytes that were leased at once. */
    public long peak() {
        lock.lock();
        try {
            return peak;
        } finally {
            lock.unlock();
        }
    }

    /** Bytes that are given back when the picture is written. */
    public interface Lease extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Waits until there is room.
     *
     * @param bytes no more than {@link #most}
     * @return empty where too many wait already, or it takes too long: the picture is not at fault and may come again
     */
    public Optional<Lease> lease(long bytes, Sender sender) {
        if (bytes > most(sender)) {
            throw new IllegalArgumentException(bytes + " bytes for one picture");
        }
        lock.lock();
        try {
            return fits(bytes, sender) || fitsSoon(bytes, sender)
                    ? Optional.of(leased(bytes, sender))
                    : Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    private boolean fits(long bytes, Sender sender) {
        long together = used.values().stream().mapToLong(Long::longValue).sum();
        return together + bytes <= all && used.getOrDefault(sender, 0L) + bytes <= all / sender.share;
    }

    private boolean fitsSoon(long bytes, Sender sender) {
        if (waiting.getOrDefault(sender, 0) == sender.mostWaiting) {
            return false;
        }
        waiting.merge(sender, 1, Integer::sum);
        try {
            long left = sender.patience.toNanos();
            while (left > 0 && !fits(bytes, sender)) {
                left = freed.awaitNanos(left);
            }
            return fits(bytes, sender);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiting.merge(sender, -1, Integer::sum);
        }
    }

    private Lease leased(long bytes, Sender sender) {
        used.merge(sender, bytes, Long::sum);
        peak = Math.max(peak, used.values().stream().mapToLong(Long::longValue).sum());
        return () -> giveBack(bytes, sender);
    }

    private void giveBack(long bytes, Sender sender) {
        lock.lock();
        try {
            used.merge(sender, -bytes, Long::sum);
            freed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
