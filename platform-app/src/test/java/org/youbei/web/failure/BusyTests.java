package org.youbei.web.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.CannotCreateTransactionException;

class BusyTests {
    @ParameterizedTest
    @ValueSource(strings = {"55P03", "57014", "25P03", "40P01"})
    void isALimitThatWasPassed(String state) {
        assertThat(Busy.causes(new QueryTimeoutException("late", new SQLException("late", state))))
                .isTrue();
        assertThat(Busy.causes(new CannotCreateTransactionException("late", new SQLException("late", state))))
                .isTrue();
    }

    @Test
    void isNoOutageAndNoBug() {
        assertThat(Busy.causes(null)).isFalse();
        assertThat(Busy.causes(new SQLException("terminating connection", "57P01")))
                .isFalse();
        assertThat(Busy.causes(new SQLException("column does not exist", "42703")))
                .isFalse();
        assertThat(Busy.causes(new SQLException("something else"))).isFalse();
    }
}
