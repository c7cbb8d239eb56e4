package org.youbei.jurisdiction;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;

/**
 * Names what PostgreSQL refuses beyond the classes of the SQL standard that Spring knows, so that whoever may try again can tell.
 *
 * @see <a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">error codes of PostgreSQL</a>
 */
final class ServerRefusals extends SQLExceptionSubclassTranslator {
    /** {@code lock_not_available}: {@code lock_timeout} has passed, or {@code nowait} found the lock taken. */
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    /** {@code idle_in_transaction_session_timeout}: the session is gone, a new one serves as well. */
    private static final String STOOD_STILL = "25P03";

    @Override
    protected @Nullable DataAccessException doTranslate(String task, @Nullable String sql, SQLException refused) {
        if (LOCK_NOT_AVAILABLE.equals(refused.getSQLState())) {
            return new CannotAcquireLockException(buildMessage(task, sql, refused), refused);
        }
        if (STOOD_STILL.equals(refused.getSQLState())) {
            return new TransientDataAccessResourceException(buildMessage(task, sql, refused), refused);
        }
        return super.doTranslate(task, sql, refused);
    }
}
