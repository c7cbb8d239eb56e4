package org.youbei.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Scope;
import org.youbei.testing.PostgresTest;

/** A transaction that goes to another unit, comes back, and can do nothing in the first one where it failed in the second. */
@PostgresTest
class BothScopesTests {
    private static final JurisdictionCode HERE = new JurisdictionCode("980106001001");
    private static final JurisdictionCode THERE = new JurisdictionCode("980106001002");

    @Autowired
    BothScopes both;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager manager;

    @Test
    void tellsTheDatabaseTheOtherUnitAndThenTheOwnOneAgain() {
        var seen = new AtomicReference<String>();
        var back = here(() -> {
            both.run(THERE, () -> seen.set(told()));
            return told();
        });
        assertThat(seen).hasValue(THERE.value());
        assertThat(back).isEqualTo(HERE.value());
    }

    @Test
    void keepsWhoeverCatchesAFailureFromGoingOn() {
        assertThatThrownBy(() -> here(() -> {
                    assertThatThrownBy(() -> both.run(THERE, () -> {
                                throw new IllegalStateException("refused there");
                            }))
                            .hasMessage("refused there");
                    return told();
                }))
                .isInstanceOf(IllegalTransactionStateException.class);
        assertThat(here(this::told)).as("the next transaction").isEqualTo(HERE.value());
    }

    @Test
    void isOfNoUseWithoutATransaction() {
        assertThatThrownBy(() -> Scopes.in(Scope.of(HERE), () -> both.there(THERE, () -> "never")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    private <T> T here(java.util.function.Supplier<T> work) {
        return Scopes.in(Scope.of(HERE), () -> new TransactionTemplate(manager).execute(status -> work.get()));
    }

    private String told() {
        return jdbc.sql("select current_setting('youbei.scope_from')")
                .query(String.class)
                .single();
    }
}
