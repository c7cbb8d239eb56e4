package org.youbei.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youbei.obligation.Facts.Closing;
import org.youbei.testing.PostgresTest;

@PostgresTest
class FactsTests {
    private static final LocalDate TODAY = LedgerFixture.TODAY;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({"31, UPCOMING", "30, DUE_SOON", "1, DUE_SOON", "0, DUE_SOON", "-1, OVERDUE"})
    void turnsWithTheDaysLeft(int days, ObligationState state) {
        assertThat(new Facts(null, null, null, TODAY.plusDays(days)).stateOn(TODAY, 30))
                .isEqualTo(state);
    }

    @Test
    void agreesWithTheDatabaseOnEveryCombination() {
        var random = new Random(11);
        Set<ObligationState> seen = EnumSet.noneOf(ObligationState.class);
        for (int round = 0; round < 600; round++) {
            var facts = someFacts(random);
            var inJava = facts.stateOn(TODAY, 30);

            assertThat(inSql(facts)).as("%s", facts).isEqualTo(inJava);
            seen.add(inJava);
        }
        assertThat(seen).containsExactlyInAnyOrder(ObligationState.values());
    }

    private static Facts someFacts(Random random) {
        var due = TODAY.plusDays(random.nextInt(90) - 30);
        var paused = random.nextInt(4) == 0 ? TODAY.minusDays(random.nextInt(9)) : null;
        var closing = random.nextBoolean() ? Closing.values()[random.nextInt(3)] : null;
        return new Facts(closing, closing == null ? null : due.plusDays(random.nextInt(7) - 3), paused, due);
    }

    private ObligationState inSql(Facts facts) {
        var state = jdbc.sql("select obligation.state_on(?, ?, ?, ?, ?, 30)")
                .param(facts.closedAs() == null ? null : facts.closedAs().name())
                .param(facts.closedOn())
                .param(facts.pausedSince())
                .param(facts.due())
                .param(TODAY)
                .query(String.class)
                .single();
        return ObligationState.valueOf(state);
    }
}
