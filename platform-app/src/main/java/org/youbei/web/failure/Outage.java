package org.youbei.web.failure;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells a database that cannot be reached, which passes, from a bug, which does not. */
final class Outage {
    private Outage() {}

    static boolean causes(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotCreateTransactionException
                    || cause instanceof DataAccessResourceFailureException
                    || cause instanceof TransientDataAccessResourceException
                    || cause instanceof SQLException refused && brokeTheLine(refused)) {
                return true;
            }
        }
        return false;
    }

    /** SQLSTATE class 08 is a broken connection, 57P a server that shuts down; the pool names no state for a line it has given up. */
    private static boolean brokeTheLine(SQLException failure) {
        var state = failure.getSQLState();
        return state == null
                ? "Connection is closed".equals(failure.getMessage())
                : state.startsWith("08") || state.startsWith("57P");
    }
}
