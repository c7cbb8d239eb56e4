package org.youbei.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** One directory, started and stopped by every test, with something changed in between. */
@Tag("slow")
class EmbeddedDatabaseRestartTests {

    @TempDir
    static Path folder;

    @BeforeAll
    static void create() throws IOException {
        Unpacked.into(data());
        use(jdbc -> jdbc.sql("create table kept as select 42 as id").update());
    }

    @AfterEach
    void leavesNoProcess() throws IOException {
        assertThat(processes().living()).isEmpty();
    }

    @Test
    void keepsRowsAndPort() throws IOException {
        String port = Files.readString(data().resolve("pg.port"));
        use(EmbeddedDatabaseRestartTests::expectRow);
        assertThat(data().resolve("pg.port")).hasContent(port);
    }

    @Test
    void movesToAnotherPortWhenItsOwnIsTaken() throws IOException {
        int port = Integer.parseInt(Files.readString(data().resolve("pg.port")));
        try (ServerSocket other = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            use(EmbeddedDatabaseRestartTests::expectRow);
            assertThat(Files.readString(data().resolve("pg.port"))).isNotEqualTo(String.valueOf(other.getLocalPort()));
        }
    }

    @Test
    void isNotMisledByALockFileWhoseProcessIsAnotherOne() throws IOException {
        String foreign =
                ProcessHandle.current().pid() + "\n" + data().resolve("pg") + "\n1\n5432\n\n127.0.0.1\n  1 1\nready\n";
        Files.writeString(data().resolve("pg/postmaster.pid"), foreign);
        use(EmbeddedDatabaseRestartTests::expectRow);
    }

    @Test
    void isNotMisledByATornLockFile() throws IOException {
        Files.writeString(data().resolve("pg/postmaster.pid"), "12");
        use(EmbeddedDatabaseRestartTests::expectRow);
    }

    @Test
    void letsAnOperatorsSettingsWin() throws IOException {
        Path local = data().resolve("pg/local.conf");
        Files.writeString(local, "work_mem = '13MB'\n");
        use(jdbc -> assertThat(jdbc.sql("show work_mem").query(String.class).single())
                .isEqualTo("13MB"));
        Files.delete(local);
    }

    @Test
    void startsTheServerAgainWhenItDies() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data())) {
            long first = postmaster();
            ProcessHandle.of(first).orElseThrow().destroyForcibly();
            assertThat(Patience.eventually(() -> postmaster() != first && answers(database.owner())))
                    .isTrue();
            expectRow(jdbc(database));
        }
    }

    @Test
    void refusesTheDirectoryOfAnotherMajorVersion() throws IOException {
        Path version = data().resolve("pg/PG_VERSION");
        String own = Files.readString(version);
        Files.writeString(version, "13\n");
        refuses("version", "PostgreSQL 13", "pg_dump");
        Files.writeString(version, own);
        use(EmbeddedDatabaseRestartTests::expectRow);
    }

    @Test
    void refusesADamagedDirectoryAndLeavesItAsItIs() throws IOException {
        Path version = data().resolve("pg/PG_VERSION");
        Path aside = data().resolve("aside");
        Files.move(version, aside);
        refuses("damaged", "PG_VERSION");
        Files.move(aside, version);
        use(EmbeddedDatabaseRestartTests::expectRow);
    }

    @Test
    void refusesToInventAPasswordForAnExistingDatabase() throws IOException {
        Path secret = data().resolve("secrets/postgres");
        Path aside = data().resolve("aside");
        Files.move(secret, aside);
        refuses("secrets", "secrets");
        Files.move(aside, secret);
        use(EmbeddedDatabaseRestartTests::expectRow);
    }

    @Test
    void reportsTheServersOwnWordsWhenItDoesNotStart() throws IOException {
        Path local = data().resolve("pg/local.conf");
        Files.writeString(local, "shared_buffers = 'plenty'\n");
        refuses("start", "shared_buffers");
        Files.delete(local);
        use(EmbeddedDatabaseRestartTests::expectRow);
    }

    private static void refuses(String code, String... words) {
        assertThatExceptionOfType(DatabaseRefusal.class)
                .isThrownBy(() -> EmbeddedDatabase.start(data()).close())
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code))
                .satisfies(refusal -> assertThat(refusal.getMessage()).contains(words));
    }

    private static void use(Consumer<JdbcClient> use) {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data())) {
            use.accept(jdbc(database));
        }
    }

    private static void expectRow(JdbcClient jdbc) {
        assertThat(jdbc.sql("select id from kept").query(Integer.class).single())
                .isEqualTo(42);
    }

    private static boolean answers(Login login) {
        try (var connection =
                new DriverManagerDataSource(login.url(), login.user(), login.password()).getConnection()) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false; // not yet
        }
    }

    private static long postmaster() throws IOException {
        return PostmasterFile.read(data().resolve("pg"))
                .map(PostmasterFile::pid)
                .orElse(0L);
    }

    private static ServerProcesses processes() {
        return new ServerProcesses(data().resolve("pg"));
    }

    private static JdbcClient jdbc(EmbeddedDatabase database) {
        Login owner = database.owner();
        return JdbcClient.create(new DriverManagerDataSource(owner.url(), owner.user(), owner.password()));
    }

    private static Path data() {
        return folder.resolve("data");
    }
}
