package org.youbei.jurisdiction;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.youbei.model.Scope;

/**
 * The scope that the current thread works in. Transactions that begin inside it see that part of the tree and nothing else;
 * without one, every policy raises.
 *
 * <p>A scope must be entered before the transaction begins: it is told to PostgreSQL once, at the beginning.
 */
public final class Scopes {
    private static final ThreadLocal<@Nullable Entered> CURRENT = new ThreadLocal<>();

    private Scopes() {}

    record Entered(Scope scope, boolean job) {}

    public static <T extends @Nullable Object> T in(Scope scope, Supplier<T> work) {
        return entered(new Entered(scope, false), work);
    }

    public static void run(Scope scope, Runnable work) {
        in(scope, () -> {
            work.run();
            return null;
        });
    }

    /** For scheduled work over all units: transactions run as the database role of jobs, which plans better than a range. */
    public static <T extends @Nullable Object> T wholeTree(Supplier<T> work) {
        return entered(new Entered(Scope.ALL, true), work);
    }

    static Optional<Entered> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    private static <T extends @Nullable Object> T entered(Entered next, Supplier<T> work) {
        var before = CURRENT.get();
        CURRENT.set(next);
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
}
