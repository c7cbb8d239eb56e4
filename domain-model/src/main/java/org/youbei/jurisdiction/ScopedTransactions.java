package org.youbei.jurisdiction;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/** Tells PostgreSQL the scope when a transaction begins. Both settings end with the transaction. */
@Component
class ScopedTransactions implements TransactionExecutionListener {
    private final JdbcClient jdbc;

    ScopedTransactions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure == null) {
            Scopes.current()
                    .map(ScopedTransactions::statement)
                    .ifPresent(sql -> jdbc.sql(sql).update());
        }
    }

    /** A literal, because SET takes no parameters; {@link org.youbei.model.Scope} admits digits and {@code *} only. */
    private static String statement(Scopes.Entered entered) {
        var scope = "set local youbei.scope = '" + entered.scope().value() + "'";
        return entered.job() ? scope + "; set local role youbei_job" : scope;
    }
}
