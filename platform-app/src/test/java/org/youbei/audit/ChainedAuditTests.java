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
}
