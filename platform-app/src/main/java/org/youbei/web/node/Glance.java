package org.youbei.web.node;

import java.time.Duration;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Several figures of one reading of the database, which is not asked anew within some seconds, also not where it did not answer. */
final class Glance<T> {
    private static final Logger LOG = LoggerFactory.getLogger(Glance.class);
    private static final long KEPT = Duration.ofSeconds(5).toNanos();

    private final Supplier<T> reading;
    private @Nullable T found;
    private boolean looked;
    private long at;

    Glance(Supplier<T> reading) {
        this.reading = reading;
    }

    /** The figure of what there is; not a number where nobody knows. */
    synchronized double figure(ToDoubleFunction<? super T> figure) {
        if (!looked || System.nanoTime() - at > KEPT) {
            found = look();
            looked = true;
            at = System.nanoTime();
        }
        var there = found;
        return there == null ? Double.NaN : figure.applyAsDouble(there);
    }

    private @Nullable T look() {
        try {
            return reading.get();
        } catch (DataAccessException | TransactionException e) {
            LOG.debug("a figure is not known", e);
            return null;
        }
    }
}
