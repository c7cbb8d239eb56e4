package org.youbei.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import org.youbei.testing.TestPostgres;

/** A migration that wants a table for itself, while somebody reads it, on a filled table. */
class PatientMigrationsTests {
    /** Somebody who reads waits behind the migration for a second at most; twice that on a busy machine. */
    private static final Duration BEHIND = Duration.ofSeconds(3);

    private final String database = TestPostgres.newDatabase();

    @TempDir
    Path migrations;

    @BeforeEach
    void aFilledTable() throws SQLException {
        try (var owner = connect()) {
            run(
                    owner,
                    "create table filled as select n as id, repeat('x', 50) as words from generate_series(1, 50000) n");
        }
    }

    @Test
    void giveWayToReadersAndGoAgain() throws Exception {
        Files.writeString(migrations.resolve("V1__more.sql"), "alter table filled add column more text;");
        try (var holder = connect();
                var reader = connect()) {
            holder.setAutoCommit(false);
            run(holder, "select count(*) from filled");
            var migrated = CompletableFuture.runAsync(
                    () -> PatientMigrations.patient(Flyway::migrate).migrate(flyway()));
            untilSomebodyWaits(reader);

            long start = System.nanoTime();
            run(reader, "set statement_timeout = '20s'; select words from filled where id = 7");
            var waited = Duration.ofNanos(System.nanoTime() - start);
            holder.rollback();
            migrated.get(60, TimeUnit.SECONDS);

            assertThat(waited).isLessThan(BEHIND);
            run(reader, "select more from filled where id = 7");
        }
    }

    @Test
    void doNotRepeatWhatIsWrong() throws IOException {
        Files.writeString(migrations.resolve("V1__wrong.sql"), "alter table nobody_knows add column more text;");

        assertThatThrownBy(() -> PatientMigrations.patient(Flyway::migrate).migrate(flyway()))
                .isInstanceOf(FlywayException.class);
    }

    private Flyway flyway() {
        return Flyway.configure()
                .dataSource(database, "postgres", "postgres")
                .initSql(initSql())
                .locations("filesystem:" + migrations)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load();
    }

    /** As the application is set. */
    private static String initSql() {
        try {
            var settings = new YamlPropertySourceLoader()
                    .load("application", new ClassPathResource("application.yml"))
                    .getFirst();
            return String.valueOf(settings.getProperty("spring.flyway.init-sqls"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void untilSomebodyWaits(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (boolean waits = false; !waits; ) {
                try (var rows = statement.executeQuery("select from pg_stat_activity where wait_event_type = 'Lock'"
                        + " and datname = current_database()")) {
                    waits = rows.next();
                }
            }
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database, "postgres", "postgres");
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
