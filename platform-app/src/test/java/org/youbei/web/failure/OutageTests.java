package org.youbei.web.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.CannotCreateTransactionException;

class OutageTests {
    @Test
    void isABrokenLineAndAServerThatShutsDown() {
        assertThat(Outage.causes(new IllegalStateException(new SQLException("gone", "08006"))))
                .isTrue();
        assertThat(Outage.causes(new SQLException("terminating connection", "57P01")))
                .isTrue();
        assertThat(Outage.causes(new IllegalStateException(new SQLException("Connection is closed"))))
                .isTrue();
        assertThat(Outage.causes(new CannotCreateTransactionException("no connection")))
                .isTrue();
    }

    @Test
    void isNoBug() {
        assertThat(Outage.causes(null)).isFalse();
        assertThat(Outage.causes(new SQLException("column does not exist", "42703")))
                .isFalse();
        assertThat(Outage.causes(new SQLException("something else"))).isFalse();
        assertThat(Outage.causes(new IllegalStateException())).isFalse();
    }
}
