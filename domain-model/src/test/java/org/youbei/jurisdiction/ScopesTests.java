package org.youbei.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.jpa.vendor.HibernateJpaDialect;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Scope;
import org.youbei.testing.PostgresTest;

@PostgresTest
class ScopesTests {
    private static final JurisdictionCode STREET = new JurisdictionCode("990106001");
    private static final JurisdictionCode SIBLING = new JurisdictionCode("990106002");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    EntityManager entities;

    @Value("${spring.datasource.url}")
    String address;

    @BeforeEach
    void someUnits() {
        Scopes.run(
                Scope.ALL,
                () -> transaction.executeWithoutResult(status -> {
                    insert("990106", "武昌区");
                    insert("990106001", "积玉桥街道");
                    insert("990106002", "杨园街道");
                    insert("990106002001", "示例社区");
                }));
    }

    @Test
    void showsAStreetItsOwnUnitsAndThoseAboveIt() {
        assertThat(namesIn(Scope.of(SIBLING))).containsExactly("武昌区", "杨园街道", "示例社区");
    }

    @Test
    void showsTheWholeTreeToTheWholeScopeAndToJobs() {
        assertThat(namesIn(Scope.ALL)).hasSize(4);
        List<String> asJob = Scopes.wholeTree(() -> transaction.execute(status -> names()));
        assertThat(asJob).hasSize(4);
    }

    @Test
    void raisesOnAConnectionThatNeverHadAScope() throws SQLException {
        try (var fresh = DriverManager.getConnection(address, "postgres", "postgres");
                var statement = fresh.createStatement()) {
            statement.execute("set role youbei_app");
            assertThatThrownBy(() -> statement.executeQuery("select name from jurisdiction.unit"))
                    .hasMessageContaining("unrecognized configuration parameter \"youbei.scope_from\"");
        }
    }

    @Test
    void showsAndTakesNothingWithoutAScopeOnAConnectionThatServedOneBefore() {
        for (int round = 0; round < 12; round++) {
            namesIn(Scope.ALL);
            List<String> without = transaction.execute(status -> names());
            assertThat(without).isEmpty();
            assertThatThrownBy(() -> transaction.executeWithoutResult(status -> insert("990106003", "别的街道")))
                    .hasStackTraceContaining("row-level security");
        }
        assertThat(names()).isEmpty();
    }

    /** Only for statements with a parameter: PostgreSQL keeps the plan of any other, whatever it is told. */
    @Test
    void keepsNoPlanOfAPreparedStatementForAnotherScope() {
        Long kept = Scopes.in(
                Scope.of(SIBLING),
                () -> transaction.execute(status -> {
                    for (int round = 0; round < 20; round++) {
                        names();
                    }
                    assertThat(plans("custom_plans"))
                            .as("server-prepared at all")
                            .isPositive();
                    return plans("generic_plans");
                }));
        assertThat(kept).isZero();
    }

    @Test
    void refusesToWriteOutsideTheScope() {
        assertThatThrownBy(() -> Scopes.run(
                        Scope.of(SIBLING),
                        () -> transaction.executeWithoutResult(status -> insert("990106009", "别的街道"))))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void letsTheApplicationNeitherOwnNorChangeTables() {
        assertThatThrownBy(() -> jdbc.sql("alter table jurisdiction.unit disable row level security")
                        .update())
                .hasStackTraceContaining("must be owner");
    }

    @Test
    void inheritsNothingFromTheRoleOfJobs() {
        assertThat(namesIn(Scope.of(STREET))).doesNotContain("杨园街道");
        assertThat(jdbc.sql("select current_user").query(String.class).single()).isEqualTo("youbei_app");
    }

    @Test
    void forgetsTheScopeWhenTheWorkEnds() {
        Scopes.run(Scope.of(new JurisdictionCode("990106")), () -> {});

        assertThat(Scopes.current()).isEmpty();
    }

    @Test
    void refusesAStatementOfAnotherScopeWithinATransaction() {
        Scopes.run(
                Scope.of(STREET),
                () -> transaction.executeWithoutResult(status -> {
                    assertThatThrownBy(() -> namesOfAnother(Scope.of(SIBLING)))
                            .isInstanceOf(IllegalTransactionStateException.class)
                            .hasMessageContaining("990106001")
                            .hasMessageContaining("990106002");
                    assertThat(names()).as("the transaction itself goes on").doesNotContain("杨园街道");
                }));
    }

    @Test
    void refusesToJoinATransactionOfAnotherScope() {
        Scopes.run(
                Scope.of(STREET),
                () -> transaction.executeWithoutResult(status -> assertThatThrownBy(() -> namesIn(Scope.ALL))
                        .isInstanceOf(IllegalTransactionStateException.class)));
        transaction.executeWithoutResult(status -> assertThatThrownBy(() -> namesIn(Scope.ALL))
                .as("a scope after a beginning without one")
                .isInstanceOf(IllegalTransactionStateException.class));
        assertThat(namesIn(Scope.ALL)).as("nothing is left on the thread").hasSize(4);
    }

    @Test
    void letsAWholeTreesTransactionWorkForOneUnit() {
        Scopes.run(
                Scope.ALL,
                () -> transaction.executeWithoutResult(status -> assertThat(namesIn(Scope.of(STREET)))
                        .as("with the rights that the transaction began with")
                        .hasSize(4)));
    }

    @Test
    void seesAnotherScopeInATransactionOfItsOwn() {
        var own = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

        Scopes.run(
                Scope.of(STREET),
                () -> transaction.executeWithoutResult(status -> {
                    List<String> seen = Scopes.in(Scope.of(SIBLING), () -> own.execute(inner -> names()));
                    assertThat(seen).contains("杨园街道");
                    assertThat(namesIn(Scope.of(STREET)))
                            .as("the same scope entered again is no other")
                            .contains("积玉桥街道")
                            .doesNotContain("杨园街道");
                }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"client", "entities"})
    void tellsALockThatTookTooLongFromOtherFailures(String way) throws SQLException {
        try (var other = DriverManager.getConnection(address, "postgres", "postgres");
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table jurisdiction.unit");
            assertThatThrownBy(
                            () -> Work.GLANCE.of(() -> "client".equals(way) ? namesIn(Scope.ALL) : countedBy(entities)))
                    .isInstanceOf(PessimisticLockingFailureException.class)
                    .hasStackTraceContaining("lock timeout");
            other.rollback();
        }
    }

    private Long countedBy(EntityManager manager) {
        return Scopes.in(
                Scope.ALL,
                () -> transaction.execute(status -> {
                    try {
                        return (Long) manager.createNativeQuery("select count(*) from jurisdiction.unit", Long.class)
                                .getSingleResult();
                    } catch (RuntimeException failure) {
                        throw Objects.requireNonNullElse(
                                new HibernateJpaDialect().translateExceptionIfPossible(failure), failure);
                    }
                }));
    }

    private List<String> namesOfAnother(Scope scope) {
        return Scopes.in(scope, this::names);
    }

    private long plans(String kind) {
        return jdbc.sql("select coalesce(sum(" + kind
                        + "), 0) from pg_prepared_statements where statement like 'select name from"
                        + " jurisdiction.unit where starts_with%'")
                .query(Long.class)
                .single();
    }

    private List<String> namesIn(Scope scope) {
        return Scopes.in(scope, () -> transaction.execute(status -> names()));
    }

    private List<String> names() {
        return jdbc.sql("select name from jurisdiction.unit where starts_with(jurisdiction, ?) order by jurisdiction")
                .param("990106")
                .query(String.class)
                .list();
    }

    private void insert(String code, String name) {
        jdbc.sql("""
            insert into jurisdiction.unit (jurisdiction, district, name) values (?, rpad(left(?, 6), 6, '0'), ?)
            on conflict do nothing\
            """).params(code, code, name).update();
    }
}
