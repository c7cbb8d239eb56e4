package org.youbei.jurisdiction;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizers;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.youbei.model.Scope;

/**
 * Tells PostgreSQL the scope and the limits of the {@link Work} as part of beginning a transaction; every setting ends with it.
 *
 * <p>It is part of the beginning, and no listener after it, because a listener that fails leaves the connection bound to the thread:
 * whatever the thread does next would join a transaction that nobody commits. Where the database refuses the scope, the transaction
 * has not begun: rolled back, unbound, its connection given back, or given up where even the rollback fails.
 */
@Component("transactionManager")
class ScopedTransactions extends JpaTransactionManager {
    private static final long serialVersionUID = 1L;
    /**
     * A prepared statement must not keep a plan that was made for the scope of its first runs: each gets its own. Tables are in memory or on
     * a solid-state disk, where a page out of order costs about what any page costs; with the server's default the planner prefers to read
     * and sort a whole street over walking an index in order. Compiling a statement costs more than any page should take.
     */
    private static final String SETTINGS =
            "select set_config('lock_timeout', ?, true), set_config('statement_timeout', ?, true),"
                    + " set_config('idle_in_transaction_session_timeout', ?, true), set_config('plan_cache_mode',"
                    + " 'force_custom_plan', true), set_config('random_page_cost', '1.1', true), set_config('jit', 'off',"
                    + " true)";

    private static final String SCOPE =
            ", set_config('youbei.scope_from', ?, true), set_config('youbei.scope_to', ?, true)";
    private static final String TURN =
            "select set_config('youbei.scope_from', ?, true), set_config('youbei.scope_to', ?, true)";
    private static final String AS_JOB = ", set_config('role', 'youbei_job', true)";
    /** Under which the thread's present transaction began is kept beside its connection. */
    private static final Object TOLD = ScopedTransactions.class;

    private record Suspended(@Nullable Object told, Object resources) {}

    @Autowired
    ScopedTransactions(ObjectProvider<TransactionManagerCustomizers> customizers) {
        customizers.ifAvailable(each -> each.customize(this));
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        try {
            var entered = Scopes.current();
            tell(Work.current(), entered.orElse(null));
            TransactionSynchronizationManager.bindResource(TOLD, entered);
        } catch (SQLException | RuntimeException | Error failure) {
            undo(transaction, failure);
            throw new CannotCreateTransactionException("the database did not take the scope and the limits", failure);
        }
    }

    @Override
    protected Object doSuspend(Object transaction) {
        var told = TransactionSynchronizationManager.unbindResourceIfPossible(TOLD);
        return new Suspended(told, super.doSuspend(transaction));
    }

    @Override
    protected void doResume(@Nullable Object transaction, Object suspended) {
        var before = (Suspended) suspended;
        super.doResume(transaction, before.resources());
        if (before.told() != null) {
            TransactionSynchronizationManager.bindResource(TOLD, before.told());
        }
    }

    @Override
    protected void doCleanupAfterCompletion(Object transaction) {
        TransactionSynchronizationManager.unbindResourceIfPossible(TOLD);
        super.doCleanupAfterCompletion(transaction);
    }

    /**
     * Work that joins a transaction must be in the scope that it began with. What the platform does for the whole tree in one transaction, such
     * as loading the demo district, may call what works for one unit: it goes on with the rights of the whole tree, which it had before.
     */
    @Override
    protected void prepareSynchronization(DefaultTransactionStatus status, TransactionDefinition definition) {
        if (status.hasTransaction() && !status.isNewTransaction()) {
            refuseOtherScope();
        }
        super.prepareSynchronization(status, definition);
    }

    /**
     * Asked before each statement and each joining of the present transaction.
     *
     * @throws IllegalTransactionStateException if the thread has entered another scope since its transaction began: PostgreSQL would go on
     *     with the scope that it was told, without a word
     */
    static void refuseOtherScope() {
        if (TransactionSynchronizationManager.getResource(TOLD) instanceof Optional<?> told) {
            var then = told.map(entered -> ((Scopes.Entered) entered).scope());
            var now = Scopes.current().map(Scopes.Entered::scope);
            var wholeTree = then.equals(Optional.of(Scope.ALL)) && now.isPresent();
            if (!wholeTree && !then.equals(now)) {
                throw new IllegalTransactionStateException(
                        "the transaction began in the scope %s and cannot go on in %s"
                                .formatted(
                                        then.map(Scope::value).orElse("of nothing"),
                                        now.map(Scope::value).orElse("of nothing")));
            }
        }
    }

    /**
     * Goes on in the scope of another unit and comes back, in the present transaction. Where the work fails, the transaction stays with the other
     * scope: whoever catches the failure can do nothing more in it but roll back.
     */
    <T> T under(Scope scope, Supplier<T> work) {
        if (!(TransactionSynchronizationManager.getResource(TOLD) instanceof Optional<?> told)
                || !(told.orElse(null) instanceof Scopes.Entered before)) {
            throw new IllegalTransactionStateException("there is no transaction that could go on in another scope");
        }
        if (before.scope().equals(Scope.ALL)) {
            return Scopes.in(scope, work);
        }
        refuseOtherScope();
        var done = Scopes.in(scope, () -> {
            turn(new Scopes.Entered(scope, false));
            var result = work.get();
            entities().flush();
            return result;
        });
        turn(before);
        return done;
    }

    /** What was changed before is written under the scope in which it was changed. */
    private void turn(Scopes.Entered next) {
        entities().flush();
        try (var statement = connections().getConnection().prepareStatement(TURN)) {
            statement.setString(1, next.scope().from());
            statement.setString(2, next.scope().to());
            statement.execute();
        } catch (SQLException failure) {
            throw new IllegalTransactionStateException("the database did not take the other scope", failure);
        }
        TransactionSynchronizationManager.unbindResource(TOLD);
        TransactionSynchronizationManager.bindResource(TOLD, Optional.of(next));
    }

    private void tell(Work work, Scopes.@Nullable Entered entered) throws SQLException {
        try (var statement = connections().getConnection().prepareStatement(statement(entered))) {
            statement.setString(1, String.valueOf(work.lockTimeout()));
            statement.setString(2, String.valueOf(work.statementTimeout()));
            statement.setString(3, String.valueOf(work.idleTimeout()));
            if (entered != null) {
                statement.setString(4, entered.scope().from());
                statement.setString(5, entered.scope().to());
            }
            statement.execute();
        }
    }

    /** One question to the server for all settings; each ends with the transaction. */
    String statement(Scopes.@Nullable Entered entered) {
        if (entered == null) {
            return SETTINGS;
        }
        return entered.job() ? SETTINGS + SCOPE + AS_JOB : SETTINGS + SCOPE;
    }

    /** As after a rollback; nothing that fails here keeps the thread from becoming clean. */
    private void undo(Object transaction, Throwable failure) {
        try {
            rollBack(failure);
        } finally {
            doCleanupAfterCompletion(transaction);
        }
    }

    private void rollBack(Throwable failure) {
        try {
            entities().getTransaction().rollback();
        } catch (RuntimeException stuck) {
            failure.addSuppressed(stuck);
            giveUp(failure);
        }
    }

    /** A connection in a state that nobody knows must not serve another scope. */
    private void giveUp(Throwable failure) {
        try {
            connections().getConnection().abort(Runnable::run);
        } catch (SQLException | RuntimeException stuck) {
            failure.addSuppressed(stuck);
        }
    }

    private EntityManager entities() {
        var holder = (EntityManagerHolder) TransactionSynchronizationManager.getResource(obtainEntityManagerFactory());
        return Objects.requireNonNull(holder).getEntityManager();
    }

    private ConnectionHolder connections() {
        var source = Objects.requireNonNull(getDataSource());
        return (ConnectionHolder) Objects.requireNonNull(TransactionSynchronizationManager.getResource(source));
    }
}
