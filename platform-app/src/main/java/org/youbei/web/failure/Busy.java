package org.youbei.web.failure;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.youbei.model.Crowded;

/**
 * Tells a database that is well but took longer than the kind of work may take, because somebody else holds the same rows, and dear work that too
 * many wait for.
 */
final class Busy {
    /** Waited for a lock, ran too long or was cancelled, stood still within a transaction, waited crosswise. */
    private static final Set<String> STATES = Set.of("55P03", "57014", "25P03", "40P01");

    private Busy() {}

    static boolean causes(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Crowded) {
                return true;
            }
            if (cause instanceof SQLException refused
                    && refused.getSQLState() != null
                    && STATES.contains(refused.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
