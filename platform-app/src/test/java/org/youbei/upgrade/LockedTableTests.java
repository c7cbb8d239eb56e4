package org.youbei.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.youbei.started.Client;

/** Somebody holds a whole table, as an operator with a forgotten transaction does. */
@OnKeptDatabase
class LockedTableTests {
    /** The page's own limit of two seconds twice, and as much for a busy machine. */
    private static final Duration SOON = Duration.ofSeconds(8);

    @Value("${spring.datasource.url}")
    String database;

    @LocalServerPort
    int port;

    private Connection holder;
    private Client person;

    @BeforeEach
    void signedIn() throws Exception {
        person = Client.signedIn("http://127.0.0.1:" + port, "supervisor", OnKeptDatabase.PASSWORD);
        holder = DriverManager.getConnection(database, "postgres", "postgres");
        holder.setAutoCommit(false);
    }

    @AfterEach
    void letGo() throws SQLException {
        holder.close();
    }

    @Test
    void leavesOutWhatStandsAroundThePage() throws Exception {
        lock("obligation.notice");

        var plans = person.get("/plans");

        assertThat(plans.status()).isEqualTo(200);
        assertThat(plans.after()).isLessThan(SOON);
    }

    /** Whatever the frame counts, it counts in one of these. */
    @Test
    void showsAPageThatNeedsNoneOfThemWhateverElseIsHeld() throws Exception {
        var held = Locks.business(holder);
        assertThat(held)
                .contains("obligation.notice", "plan.plan", "supply.stock")
                .hasSizeGreaterThan(100);
        for (var table : held) {
            lock(table);
        }

        for (var path : new String[] {"/jurisdictions", "/account/sessions", "/help"}) {
            var page = person.get(path);
            assertThat(page.status()).as(path).isEqualTo(200);
            assertThat(page.after()).as(path).isLessThan(SOON);
        }
    }

    @Test
    void saysPlainlyThatTheSystemIsBusyWhereThePageNeedsTheTable() throws Exception {
        lock("plan.plan");

        var plans = person.get("/plans");

        assertThat(plans.status()).isEqualTo(503);
        assertThat(plans.retryAfter()).isEqualTo("5");
        assertThat(plans.after()).isLessThan(SOON);
        assertThat(plans.body()).contains("系统正忙").doesNotContain("Exception", "SQL");
        holder.rollback();
        assertThat(person.get("/plans").status()).isEqualTo(200);
    }

    private void lock(String table) throws SQLException {
        Locks.take(holder, table);
    }
}
