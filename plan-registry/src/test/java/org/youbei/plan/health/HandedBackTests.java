package org.youbei.plan.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** A node that ends in the middle of a day's look at the plans. */
class HandedBackTests {
    private static final String CLAIM = "insert into plan.health_run";
    private static final String HANDED_BACK = "finished_at is null";
    private static final String FINISHED = "set finished_at = ?";

    private final JdbcClient jdbc = mock(JdbcClient.class, RETURNS_DEEP_STUBS);
    private final Settlement settlement = mock(Settlement.class);
    private final HealthChecks checks =
            new HealthChecks(settlement, jdbc, Clock.systemUTC(), mock(PlatformTransactionManager.class));

    @BeforeEach
    void aDayWithOneBatch() {
        when(jdbc.sql(contains(CLAIM))
                        .param(any(), any())
                        .param(any(), any())
                        .param(any(), any())
                        .update())
                .thenReturn(1);
        when(jdbc.sql(contains("select p.id"))
                        .param(any(), any())
                        .param(any(), any())
                        .query(UUID.class)
                        .list())
                .thenReturn(List.of(new UUID(0, 1)), List.of());
    }

    @Test
    void finishesADayThatItHasLookedThrough() {
        assertThat(checks.runIfDue()).isEqualTo(1);

        verify(jdbc).sql(contains(FINISHED));
        verify(jdbc, never()).sql(contains("where day = ? and " + HANDED_BACK));
    }

    @Test
    void handsTheDayBackWhenItEndsMeanwhile() {
        doAnswer(call -> {
                    checks.end();
                    return null;
                })
                .when(settlement)
                .settle(any());

        assertThat(checks.runIfDue()).as("the batch that ran came to its end").isEqualTo(1);

        verify(jdbc).sql(contains("where day = ? and " + HANDED_BACK));
        verify(jdbc, never()).sql(contains(FINISHED));
    }

    @Test
    void beginsNoDayOnceItEnds() {
        checks.end();

        assertThat(checks.runIfDue()).isZero();
        verify(settlement, never()).settle(any());
    }
}
