package org.youbei.jurisdiction;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What one transaction leaves to be done once it has been committed, done once for all of it: a hundred plans that come into force together
 * are looked at together and not one after the other.
 *
 * @param <T> the things that the work is about; equal ones count once
 */
public final class AfterCommit<T> {
    private final Consumer<Collection<T>> work;

    /** @param work begins transactions of its own; what it throws is logged and undoes nothing */
    public AfterCommit(Consumer<Collection<T>> work) {
        this.work = work;
    }

    /** To be called inside a transaction. */
    public void also(T thing) {
        for (var other : TransactionSynchronizationManager.getSynchronizations()) {
            if (other instanceof Gathered<?> gathered && gathered.owner == this) {
                @SuppressWarnings("unchecked") // of this very object
                var own = (Gathered<T>) gathered;
                own.things.add(thing);
                return;
            }
        }
        var first = new Gathered<>(this);
        first.things.add(thing);
        TransactionSynchronizationManager.registerSynchronization(first);
    }

    private static final class Gathered<T> implements TransactionSynchronization {
        private final AfterCommit<T> owner;
        private final Set<T> things = new LinkedHashSet<>();

        private Gathered(AfterCommit<T> owner) {
            this.owner = owner;
        }

        @Override
        public void afterCompletion(int status) {
            if (status == STATUS_COMMITTED) {
                owner.work.accept(things);
            }
        }
    }
}
