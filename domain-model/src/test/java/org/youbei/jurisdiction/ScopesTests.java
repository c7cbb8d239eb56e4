package org.youbei.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    void raisesWithoutAScopeAlsoOnAConnectionThatServedOneBefore() {
        for (int round = 0; round < 12; round++) {
            namesIn(Scope.ALL);
            assertThatThrownBy(() -> transaction.execute(status -> names())).hasStackTraceContaining("no scope set");
        }
        assertThatThrownBy(this::names).hasStackTraceContaining("no scope set");
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

    private List<String> namesIn(Scope scope) {
        return Scopes.in(scope, () -> transaction.execute(status -> names()));
    }

    private List<String> names() {
        return jdbc.sql(
                        "select name from jurisdiction.unit where starts_with(jurisdiction, '99') order by jurisdiction")
                .query(String.class)
                .list();
    }

    private void insert(String code, String name) {
        jdbc.sql("""
                insert into jurisdiction.unit (jurisdiction, district, name) values (?, rpad(left(?, 6), 6, '0'), ?)
                on conflict do nothing""").params(code, code, name).update();
    }
}
