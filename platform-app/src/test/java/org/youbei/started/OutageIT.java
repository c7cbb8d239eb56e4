package org.youbei.started;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.youbei.testing.TestPostgres;

/** The database goes away for some seconds and comes back; nobody restarts anything. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class OutageIT {
    private static final int POOL = 4;
    /** Trying a rested line takes two seconds, waiting for a connection five; one more to write the page. */
    private static final Duration FAST = Duration.ofSeconds(8);

    private static final long RESTED_MILLIS = 1_000;
    private static final Duration RECOVERY = Duration.ofSeconds(5);

    @TempDir
    static Path data;

    private String database;
    private FaultProxy proxy;
    private StartedApplication application;

    @BeforeAll
    void start() {
        database = TestPostgres.newDatabase();
        var address = URI.create(database.substring("jdbc:".length()));
        proxy = new FaultProxy(address.getPort());
        application = StartedApplication.start(
                data,
                Map.of(
                        "spring.datasource.url",
                        "jdbc:postgresql://127.0.0.1:" + proxy.port() + address.getPath(),
                        "spring.datasource.username",
                        "postgres",
                        "spring.datasource.password",
                        "postgres",
                        "spring.datasource.hikari.maximum-pool-size",
                        String.valueOf(POOL)));
    }

    @BeforeEach
    void beginWell() {
        proxy.restore();
        recovers();
    }

    @AfterAll
    void stop() throws Exception {
        application.close();
        proxy.close();
    }

    @Test
    void saysPlainlyThatTheDatabaseIsCutOffAndRecovers() throws Exception {
        proxy.cut();
        saysSo();
        proxy.restore();

        recovers();
    }

    /** A line that rested for half a second is tried before it is used; one in the middle of a statement waits for the socket's own limit. */
    @Test
    void saysPlainlyThatTheDatabaseIsSilentAndRecovers() throws Exception {
        proxy.silence();
        application.ends(RESTED_MILLIS);
        saysSo();
        proxy.restore();

        recovers();
    }

    /** The table of the sessions is held by somebody, so that no request gets further than that. */
    @Test
    void answersEverybodyWhenEveryConnectionWaits() throws Exception {
        try (var blocker = DriverManager.getConnection(database)) {
            lockSessions(blocker);
            var waiting = IntStream.range(0, POOL)
                    .mapToObj(each -> Reply.later(application.address() + "/jurisdictions"))
                    .toList();
            application.await(Duration.ofSeconds(10), () -> blocked(database) >= POOL);

            var refused = Reply.get(application.address() + "/jurisdictions");
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.retryAfter()).isNotEmpty();
            assertThat(refused.after()).isLessThan(FAST);
            for (var reply : waiting) {
                assertThat(reply.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(503);
            }
            blocker.rollback();
        }
        recovers();
    }

    private void saysSo() throws Exception {
        for (var path : new String[] {"/jurisdictions", "/login"}) {
            var reply = Reply.get(application.address() + path);

            assertThat(reply.status()).as(path).isEqualTo(503);
            assertThat(reply.after()).as(path).isLessThan(FAST);
            assertThat(reply.body())
                    .as("a sentence in the person's language, and no bowels")
                    .contains("lang=\"zh-CN\"", "<h1")
                    .doesNotContain("Exception", "org.postgresql", "SQL");
            assertThat(reply.retryAfter()).as("when to come again").isEqualTo("20");
            wearsItsClothes(reply);
        }
        var health = Reply.get(application.address() + "/actuator/health");
        assertThat(health.status()).isEqualTo(503);
        assertThat(health.type())
                .as("also for a browser")
                .startsWith("application/")
                .contains("json");
        assertThat(health.body()).contains("\"status\":\"DOWN\"").doesNotContain("Exception", "jdbc");
        assertThat(Reply.get(application.address() + "/m/token").status()).isEqualTo(503);
    }

    /** Whatever the page of the outage names is there without the database: it looks as every page does. */
    private void wearsItsClothes(Reply page) throws Exception {
        var named = Stream.concat(
                        Jsoup.parse(page.body())
                                .select("link[rel=stylesheet], link[rel=icon]")
                                .eachAttr("href")
                                .stream(),
                        Jsoup.parse(page.body()).select("script[src], img[src]").eachAttr("src").stream())
                .distinct()
                .toList();
        assertThat(named).anyMatch(path -> path.contains(".css"));
        for (var path : named) {
            var file = Reply.get(application.address() + path);
            assertThat(file.status()).as(path).isEqualTo(200);
            assertThat(file.after()).as(path).isLessThan(Duration.ofSeconds(2));
        }
    }

    @Test
    void tellsThePhoneByTheStatusThatItIsNotSignedIn() throws Exception {
        var token = Reply.get(application.address() + "/m/token");

        assertThat(token.status())
                .as("no session, and no way to the sign-in page")
                .isEqualTo(401);
        var health = Reply.get(application.address() + "/actuator/health");
        assertThat(health.status()).isEqualTo(200);
        assertThat(health.type()).startsWith("application/").contains("json");
        assertThat(health.body()).contains("\"status\":\"UP\"");
    }

    private void recovers() {
        application.await(RECOVERY, () -> application.health() == 200 && status("/login") == 200);
    }

    private int status(String path) {
        try {
            return Reply.get(application.address() + path).status();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void lockSessions(Connection blocker) throws SQLException {
        blocker.setAutoCommit(false);
        try (var statement = blocker.createStatement()) {
            statement.execute("lock table session.spring_session in access exclusive mode");
        }
    }

    private static int blocked(String database) {
        try (var connection = DriverManager.getConnection(database);
                var statement = connection.createStatement();
                var found = statement.executeQuery(
                        "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname ="
                                + " current_database()")) {
            found.next();
            return found.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
