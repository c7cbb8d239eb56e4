package org.youbei.jurisdiction;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How long the database may take for what the current thread does, told to PostgreSQL as each transaction begins. A limit that is passed ends
 * the transaction with an error that goes away by itself: somebody held a lock, or the statement is too much for now.
 *
 * <p>Nothing told is a {@link #JOB}: the command line, the start, scheduled work. Requests are told by the web.
 */
public enum Work {
    /** What stands around a page and may be left out of it. */
    GLANCE(300, 3_000, 20_000),
    /** What a person waits for. */
    PAGE(2_000, 15_000, 60_000),
    /** A file with many rows, out or in; somebody's slow line may lie between two rows. */
    TRANSFER(5_000, 300_000, 600_000),
    /** The sweep and other work over all units. A node that stands still within a transaction must not keep the others out. */
    JOB(20_000, 1_800_000, 60_000);

    private static final ThreadLocal<@Nullable Work> CURRENT = new ThreadLocal<>();

    private final int lock;
    private final int statement;
    private final int idle;

    Work(int lock, int statement, int idle) {
        this.lock = lock;
        this.statement = statement;
        this.idle = idle;
    }

    /** Like a scope, it holds for transactions that begin inside. */
    public <T extends @Nullable Object> T of(Supplier<T> work) {
        var before = CURRENT.get();
        CURRENT.set(this);
        try {
            return work.get();
        } finally {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        }
    }

    /** Milliseconds that a statement waits for a lock. */
    public int lockTimeout() {
        return lock;
    }

    /** Milliseconds that one statement takes. */
    public int statementTimeout() {
        return statement;
    }

    /** Milliseconds between two statements of a transaction. */
    public int idleTimeout() {
        return idle;
    }

    static Work current() {
        var told = CURRENT.get();
        return told == null ? JOB : told;
    }
}
