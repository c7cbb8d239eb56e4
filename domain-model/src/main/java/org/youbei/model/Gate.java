package org.youbei.model;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Bounds dear work that a cheap request can ask for: few do it at once, because each takes much memory or a whole core, and few wait for it,
 * because each holds a thread that pages need. Whoever comes after them, or has waited too long, is told to come again ({@link Crowded}), which
 * pages answer with 503 and {@code Retry-After}. Work inside of one gate must not enter the same gate again.
 */
public final class Gate {
    /** Longer than that nobody is left waiting before an answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String work;
    private final Semaphore places;
    private final Semaphore queue;
    private final Duration patience;

    /**
     * @param work in words, for the log
     * @param atOnce how many do it at the same time, in this process
     * @param waiting how many more may wait
     */
    public Gate(String work, int atOnce, int waiting) {
        this(work, atOnce, waiting, PATIENCE);
    }

    Gate(String work, int atOnce, int waiting, Duration patience) {
        this.work = work;
        this.patience = patience;
        places = new Semaphore(atOnce, true);
        queue = new Semaphore(atOnce + waiting);
    }

    /** A place inside, given back when it is closed; closing it twice gives it back once. */
    public final class Place implements AutoCloseable {
        private boolean taken = true;

        private Place() {}

        @Override
        public void close() {
            if (taken) {
                taken = false;
                places.release();
                queue.release();
            }
        }
    }

    /** @throws Crowded where too many wait already, or the wait took too long; nothing was done then */
    public <T extends @Nullable Object> T pass(Supplier<T> task) {
        try (var place = enter()) {
            return task.get();
        }
    }

    /**
     * For work that is no single call.
     *
     * @throws Crowded as {@link #pass}
     */
    public Place enter() {
        if (!queue.tryAcquire()) {
            throw new Crowded(work);
        }
        boolean in = false;
        try {
            in = places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (!in) {
                queue.release();
            }
        }
        if (!in) {
            throw new Crowded(work);
        }
        return new Place();
    }
}
