package org.youbei.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** One server on one directory, started before the first test. */
class EmbeddedDatabaseTests {

    @TempDir
    static Path folder;

    static EmbeddedDatabase database;

    @BeforeAll
    static void start() {
        database = EmbeddedDatabase.start(data());
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
        assertThat(new ServerProcesses(data().resolve("pg")).living()).isEmpty();
    }

    @Test
    void keepsWhatItHasAcknowledged() {
        assertThat(setting("fsync")).isEqualTo("on");
        assertThat(setting("synchronous_commit")).isEqualTo("on");
        assertThat(setting("full_page_writes")).isEqualTo("on");
        assertThat(setting("data_checksums")).isEqualTo("on");
    }

    @Test
    void listensOnLoopbackOnly() {
        assertThat(setting("listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(setting("unix_socket_directories")).isEmpty();
        assertThat(setting("password_encryption")).isEqualTo("scram-sha-256");
    }

    @Test
    void asksEveryConnectionForAPassword() {
        Login owner = database.owner();
        assertThatThrownBy(() -> connect(new Login(owner.url(), owner.user(), "guess")))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
        assertThatThrownBy(() -> connect(new Login(owner.url(), owner.user(), "")))
                .isInstanceOf(SQLException.class);
        List<String> methods = superuser()
                .sql("select distinct auth_method from pg_hba_file_rules")
                .query(String.class)
                .list();
        assertThat(methods).containsExactly("scram-sha-256");
    }

    @Test
    void writesNoPersonalDataIntoItsLog() throws IOException {
        assertThatThrownBy(() -> jdbc(database.owner())
                        .sql("select 'Zhang Wei'::int")
                        .query(Integer.class)
                        .single())
                .hasMessageContaining("Zhang Wei");
        assertThatThrownBy(() -> jdbc(database.owner())
                        .sql("create table pairs (name text unique); insert into pairs values ('Li Na'), ('Li Na')")
                        .update())
                .hasMessageContaining("Li Na");
        assertThat(Files.readString(data().resolve("pg.log")))
                .contains("duplicate key")
                .doesNotContain("Li Na");
    }

    @Test
    void keepsItsFilesToTheirOwner() throws IOException {
        assertThat(permissions(data())).isEqualTo("rwx------");
        assertThat(permissions(data().resolve("pg"))).isEqualTo("rwx------");
        assertThat(permissions(data().resolve("secrets"))).isEqualTo("rwx------");
        assertThat(permissions(data().resolve("pg.log"))).isEqualTo("rw-------");
        assertThat(children(data().resolve("secrets")))
                .hasSize(3)
                .allSatisfy(secret -> assertThat(permissions(secret)).isEqualTo("rw-------"));
    }

    @Test
    void unpacksItsProgramsBesideTheData() throws IOException {
        assertThat(children(data()).map(path -> path.getFileName().toString()))
                .anyMatch(name -> name.matches("pg-bin-[\\d.]+-[0-9a-f]{8}"))
                .noneMatch(name -> name.startsWith("pg-unpacking") || name.startsWith("pg-initializing"));
        assertThat(setting("data_directory")).isEqualTo(data().toRealPath() + "/pg");
    }

    @Test
    void givesTheApplicationNoRightsOfItsOwn() {
        JdbcClient roles = superuser();
        assertThat(attributes(roles, "youbei_app")).isEqualTo("login");
        assertThat(attributes(roles, "youbei_job")).isEmpty();
        assertThat(attributes(roles, "youbei_owner")).isEqualTo("login inherit createrole bypassrls");
        assertThatThrownBy(() ->
                        jdbc(database.application()).sql("create schema mine").update())
                .hasStackTraceContaining("permission denied");
        jdbc(database.application()).sql("set role youbei_job").update();
    }

    @Test
    void sortsAndFindsChinese() {
        JdbcClient owner = jdbc(database.owner());
        assertThat(owner.sql("select n from (values ('武昌'), ('积玉桥'), ('安全'), ('中山')) t(n) order by n collate"
                                + " \"zh-x-icu\"")
                        .query(String.class)
                        .list())
                .containsExactly("安全", "积玉桥", "武昌", "中山");
        owner.sql("create extension if not exists pg_trgm").update();
        assertThat(owner.sql("select similarity('积玉桥街道', '积玉桥')")
                        .query(Double.class)
                        .single())
                .isGreaterThan(0.3);
    }

    @Test
    void refusesASecondApplicationInBothLanguages() {
        assertThatExceptionOfType(DatabaseRefusal.class)
                .isThrownBy(() -> EmbeddedDatabase.start(data()))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo("locked");
                    assertThat(refusal)
                            .hasMessageContaining("正在使用数据目录 " + data())
                            .hasMessageContaining("Another copy of Youbei (process "
                                    + ProcessHandle.current().pid() + ")");
                });
        assertThatExceptionOfType(DatabaseRefusal.class)
                .as("the first refusal must not have given the lock away")
                .isThrownBy(() -> EmbeddedDatabase.start(data()));
    }

    @Test
    void letsACommandJoinTheRunningApplication() {
        try (EmbeddedDatabase guest = EmbeddedDatabase.join(data())) {
            assertThat(guest.owner()).isEqualTo(database.owner());
        }
        assertThat(setting("fsync"))
                .as("the guest has left and the server runs on")
                .isEqualTo("on");
    }

    private static Path data() {
        return folder.resolve("data");
    }

    private static String setting(String name) {
        return superuser()
                .sql("select current_setting(?)")
                .param(name)
                .query(String.class)
                .single();
    }

    private static String attributes(JdbcClient client, String role) {
        return client.sql("""
            select concat_ws(' ', case when rolcanlogin then 'login' end, case when rolinherit and rolcanlogin then 'inherit' end,
              case when rolcreaterole then 'createrole' end, case when rolcreatedb then 'createdb' end,
              case when rolbypassrls then 'bypassrls' end, case when rolsuper then 'superuser' end)
            from pg_roles where rolname = ?\
            """).param(role).query(String.class).single();
    }

    private static JdbcClient superuser() {
        try {
            String password = Files.readString(data().resolve("secrets/postgres"));
            return jdbc(new Login(database.owner().url(), "postgres", password));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JdbcClient jdbc(Login login) {
        return JdbcClient.create(new DriverManagerDataSource(login.url(), login.user(), login.password()));
    }

    private static void connect(Login login) throws SQLException {
        new DriverManagerDataSource(login.url(), login.user(), login.password())
                .getConnection()
                .close();
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static Stream<Path> children(Path directory) throws IOException {
        try (Stream<Path> children = Files.list(directory)) {
            return children.toList().stream();
        }
    }
}
