package org.youbei.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.PlatformTest;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Scope;
import org.youbei.model.Subject;
import org.youbei.testing.Cast;

@PlatformTest
class ChainedAuditTests {
    @Autowired
    AuditTrail audit;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void refusesAnEntryThatBelongsToNoTransaction() {
        assertThatThrownBy(() -> audit.record(Cast.STREET, entry(Cast.JIYUQIAO)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void showsAnEntryToItsOwnUnitAndThoseAboveOnly() {
        var entry = entry(Cast.JIYUQIAO);
        record(Cast.STREET.scope(), entry);

        assertThat(seen(Cast.STREET.scope(), entry)).isTrue();
        assertThat(seen(Cast.SUPERVISOR.scope(), entry)).isTrue();
        assertThat(seen(Cast.SIBLING_STREET.scope(), entry)).isFalse();
    }

    @Test
    void takesAnEntryAboutAUnitAboveTheActorsOwn() {
        var entry = entry(Cast.WUCHANG);
        record(Cast.STREET.scope(), entry);

        assertThat(seen(Cast.SUPERVISOR.scope(), entry)).isTrue();
        assertThat(seen(Cast.STREET.scope(), entry)).isFalse();
    }

    @Test
    void forgetsTheEntryOfAChangeThatIsRolledBack() {
        var entry = entry(Cast.JIYUQIAO);
        Scopes.run(
                Cast.STREET.scope(),
                () -> transaction.executeWithoutResult(status -> {
                    audit.record(Cast.STREET, entry);
                    status.setRollbackOnly();
                }));

        assertThat(seen(Scope.ALL, entry)).isFalse();
    }

    @Test
    void letsTheApplicationNeitherChangeNorDeleteAnEntry() {
        record(Cast.STREET.scope(), entry(Cast.JIYUQIAO));
        for (String sql :
                new String[] {"update audit.entry set action = 'x'", "delete from audit.entry", "truncate audit.entry"
                }) {
            assertThatThrownBy(() -> Scopes.run(
                            Scope.ALL,
                            () -> transaction.executeWithoutResult(
                                    status -> jdbc.sql(sql).update())))
                    .hasStackTraceContaining("permission denied");
        }
    }

    private void record(Scope scope, AuditEntry entry) {
        Scopes.run(scope, () -> transaction.executeWithoutResult(status -> audit.record(Cast.STREET, entry)));
    }

    private boolean seen(Scope scope, AuditEntry entry) {
        return Scopes.in(
                scope,
                () -> transaction.execute(
                        status -> jdbc.sql("select exists (select from audit.entry where subject_id = :id)")
                                .param("id", entry.subject().id())
                                .query(Boolean.class)
                                .single()));
    }

    private static AuditEntry entry(JurisdictionCode unit) {
        return AuditEntry.of("thing.changed", new Subject("thing", UUID.randomUUID()), unit, Map.of("name", "新"));
    }

    @Test
    void letsTheApplicationNeitherInsertAnEntryNorMoveAHead() {
        record(Cast.STREET.scope(), entry(Cast.JIYUQIAO));
        for (var sql : new String[] {
            "insert into audit.entry select * from audit.entry limit 1",
            "update audit.head set sequence = 1",
            "insert into audit.head values ('110101', 1, '')",
            "delete from audit.head"
        }) {
            assertThatThrownBy(() -> inside(Scope.ALL, sql)).as(sql).hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void appendsNothingToTheChainOfAnotherDistrict() {
        var foreign = entry(new JurisdictionCode("110101"));
        assertThatThrownBy(() -> record(Cast.STREET.scope(), foreign)).hasStackTraceContaining("not within the scope");
        assertThatThrownBy(() -> inside(Cast.STREET.scope(), "select audit.locked_head('110101001')"))
                .hasStackTraceContaining("not within the scope");
        record(Scope.ALL, foreign);
        record(Cast.STREET.scope(), entry(new JurisdictionCode("420106")));
        record(Cast.STREET.scope(), entry(Cast.YANGYUAN));
    }

    @Test
    void appendsTheNextLinkOnly() {
        record(Cast.STREET.scope(), entry(Cast.JIYUQIAO));
        assertThatThrownBy(() -> inside(Cast.STREET.scope(), """
            select audit.append(gen_random_uuid(), '420106001', 1, now(), gen_random_uuid(), '', '', '', 'x', 'x', gen_random_uuid(),
              '{}', '{}', '', '')\
            """)).hasStackTraceContaining("not the next link");
    }

    private void inside(Scope scope, String sql) {
        Scopes.run(
                scope,
                () -> transaction.executeWithoutResult(status -> {
                    var statement = jdbc.sql(sql);
                    if (sql.startsWith("select")) {
                        statement.query().listOfRows();
                    } else {
                        statement.update();
                    }
                }));
    }
}
