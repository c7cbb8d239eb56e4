package org.youbei.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Scope;
import org.youbei.testing.PostgresTest;

/** What is left on the thread, in the pool and on the server when the statement that tells the scope fails. */
@PostgresTest
class ScopedTransactionsTests {
    private static final Scope STREET = Scope.of(new JurisdictionCode("980106001"));
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String TAKES =
            "select set_config('lock_timeout', ?, true), set_config('statement_timeout', ?, true),"
                    + " set_config('idle_in_transaction_session_timeout', ?, true),"
                    + " set_config('youbei.scope_from', ?, true), set_config('youbei.scope_to', ?, true)";
    private static final String WAITS = TAKES + ", pg_sleep(30)";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    HikariDataSource pool;

    @Autowired
    EntityManagerFactory entities;

    @Autowired
    PlatformTransactionManager manager;

    @Value("${spring.flyway.url}")
    String owner;

    private TransactionTemplate transaction;
    private final ExecutorService thread = Executors.newSingleThreadExecutor();

    @BeforeEach
    void ofTheApplication() {
        transaction = new TransactionTemplate(manager);
    }

    @AfterEach
    void leavesNothing() throws Exception {
        thread.shutdown();
        assertThat(thread.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
        assertThat(sessions("state like 'idle in transaction%'")).isZero();
    }

    @Test
    void isTheOneTransactionManager() {
        assertThat(manager).isInstanceOf(ScopedTransactions.class);
    }

    @Test
    void letsGoOfEverythingWhenTheStatementIsCancelled() throws Exception {
        var begun = beginning(WAITS);
        await(() -> server("select pg_cancel_backend(pid) from " + waiting()) == 1);

        refuses(begun);
        goesOnClean();
    }

    @Test
    void letsGoOfEverythingWhenTheSessionIsTerminated() throws Exception {
        var begun = beginning(WAITS);
        await(() -> server("select pg_terminate_backend(pid) from " + waiting()) == 1);

        refuses(begun);
        goesOnClean();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set local statement_timeout = '50ms'; " + WAITS,
                TAKES + "; select 1 / 0",
                "rollback and chain; " + TAKES + "; select 1 / 0"
            })
    void letsGoOfEverythingWhenTheStatementFailsOnALiveConnection(String failing) throws Exception {
        refuses(beginning(failing));
        goesOnClean();
    }

    @Test
    void letsGoOfEverythingWhenALockTakesTooLong() throws Exception {
        try (var other = connect()) {
            other.setAutoCommit(false);
            run(other, "lock table jurisdiction.unit");
            refuses(beginning(
                    "set local lock_timeout = '50ms'; lock table jurisdiction.unit in access share mode; " + TAKES));
            other.rollback();
        }
        goesOnClean();
    }

    /** The statement as it is, on connections that the server has just ended. */
    @Test
    void letsGoOfEverythingWhenTheServerHadEndedTheSessionBefore() throws Exception {
        var failures = CompletableFuture.supplyAsync(
                () -> {
                    int failed = 0;
                    for (int round = 0; round < 20; round++) {
                        server("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'postgres' and"
                                + " datname = current_database() and pid <> pg_backend_pid() and backend_type ="
                                + " 'client backend'");
                        try {
                            scopeSeen();
                        } catch (CannotCreateTransactionException expected) {
                            failed++;
                        }
                        assertThat(TransactionSynchronizationManager.getResourceMap())
                                .isEmpty();
                        assertThat(TransactionSynchronizationManager.isSynchronizationActive())
                                .isFalse();
                    }
                    return failed;
                },
                thread);

        assertThat(failures.get(60, TimeUnit.SECONDS))
                .as("a test that breaks nothing proves nothing")
                .isPositive();
        goesOnClean();
    }

    @ParameterizedTest
    @EnumSource
    void tellsTheLimitsOfTheWork(Work work) {
        var told = work.of(() ->
                transaction.execute(status -> jdbc.sql("""
                    select setting::int from pg_settings
                    where name in ('lock_timeout', 'statement_timeout', 'idle_in_transaction_session_timeout') order by name\
                    """).query(Integer.class).list()));

        assertThat(told).containsExactly(work.idleTimeout(), work.lockTimeout(), work.statementTimeout());
        assertThat(Work.current()).as("where nothing is told").isEqualTo(Work.JOB);
    }

    @Test
    void forgetsTheLimitsWithTheTransaction() {
        Work.GLANCE.of(() -> transaction.execute(status -> 1));

        assertThat(jdbc.sql("show lock_timeout").query(String.class).single()).isEqualTo("0");
    }

    @Test
    void waitsForALockedTableNoLongerThanItsWork() throws Exception {
        try (var other = connect()) {
            other.setAutoCommit(false);
            run(other, "lock table jurisdiction.unit");
            assertThatThrownBy(() -> Work.GLANCE.of(
                            () -> transaction.execute(status -> jdbc.sql("select count(*) from jurisdiction.unit")
                                    .query(Long.class)
                                    .single())))
                    .rootCause()
                    .extracting(cause -> ((SQLException) cause).getSQLState())
                    .isEqualTo(LOCK_NOT_AVAILABLE);
            other.rollback();
        }
    }

    /** The outer transaction goes on under its own scope, and commits. */
    @Test
    void resumesTheTransactionAroundOneThatCouldNotBegin() {
        var inner = new TransactionTemplate(failing(TAKES + "; select 1 / 0"));
        inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

        var seen = Scopes.in(
                STREET,
                () -> transaction.execute(status -> {
                    assertThatThrownBy(() -> Scopes.run(Scope.ALL, () -> inner.executeWithoutResult(never -> {})))
                            .isInstanceOf(CannotCreateTransactionException.class);
                    return scopeOfTransaction();
                }));

        assertThat(seen).isEqualTo(STREET.value());
    }

    private void refuses(CompletableFuture<?> begun) {
        assertThatThrownBy(() -> begun.get(20, TimeUnit.SECONDS))
                .hasRootCauseInstanceOf(SQLException.class)
                .cause()
                .isInstanceOf(CannotCreateTransactionException.class);
    }

    /** The same thread: no resource is bound, and the next transactions are new ones under their own scope, or none. */
    private void goesOnClean() throws Exception {
        var after = CompletableFuture.supplyAsync(
                () -> {
                    assertThat(TransactionSynchronizationManager.getResourceMap())
                            .isEmpty();
                    assertThat(TransactionSynchronizationManager.isSynchronizationActive())
                            .isFalse();
                    assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                            .isFalse();
                    String without = transaction.execute(status -> scopeOfTransaction());
                    assertThat(without).isEmpty();
                    return scopeSeen();
                },
                thread);

        assertThat(after.get(20, TimeUnit.SECONDS)).isEqualTo(STREET.value());
        assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
    }

    private String scopeSeen() {
        return Scopes.in(
                STREET,
                () -> transaction.execute(status -> {
                    assertThat(status.isNewTransaction()).isTrue();
                    return scopeOfTransaction();
                }));
    }

    private String scopeOfTransaction() {
        return jdbc.sql("select coalesce(current_setting('youbei.scope_from', true), '')")
                .query(String.class)
                .single();
    }

    private CompletableFuture<Void> beginning(String statement) {
        var doomed = new TransactionTemplate(failing(statement));
        return CompletableFuture.runAsync(
                () -> Scopes.run(
                        STREET,
                        () -> doomed.executeWithoutResult(status -> {
                            throw new AssertionError("has begun");
                        })),
                thread);
    }

    private ScopedTransactions failing(String statement) {
        var failing =
                new ScopedTransactions(
                        new StaticListableBeanFactory().getBeanProvider(TransactionManagerCustomizers.class)) {
                    @Override
                    String statement(Scopes.@Nullable Entered entered) {
                        return statement;
                    }
                };
        failing.setEntityManagerFactory(entities);
        failing.afterPropertiesSet();
        return failing;
    }

    private static String waiting() {
        return "pg_stat_activity where state = 'active' and query like '%pg_sleep%' and pid <> pg_backend_pid() and"
                + " datname = current_database()";
    }

    private long sessions(String which) {
        return server("select 1 from pg_stat_activity where datname = current_database() and " + which);
    }

    /** How many rows the owner of the database gets. */
    private long server(String sql) {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            long found = 0;
            while (rows.next()) {
                found++;
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(owner, "postgres", "postgres");
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        var looking = CompletableFuture.runAsync(() -> {
            while (!condition.getAsBoolean()) {
                Thread.onSpinWait();
            }
        });
        looking.orTimeout(20, TimeUnit.SECONDS).join();
    }
}
