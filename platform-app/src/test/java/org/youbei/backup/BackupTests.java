package org.youbei.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.youbei.PlatformTest;
import org.youbei.account.Accounts;
import org.youbei.account.People;
import org.youbei.attachment.Admitted;
import org.youbei.attachment.Attachments;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Role;
import org.youbei.start.StartRefusal;
import org.youbei.testing.Cast;
import tools.jackson.databind.json.JsonMapper;

/** What a backup holds, and what is not brought back. */
@PlatformTest
class BackupTests {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    Backups backups;

    @Value("${spring.flyway.url}")
    String url;

    @Value("${youbei.data}")
    Path here;

    @Autowired
    Accounts accounts;

    @Autowired
    Attachments attachments;

    @TempDir
    Path folder;

    private Path backup;

    @BeforeEach
    void named() {
        backup = folder.resolve("backup");
    }

    @Test
    void isNotMadeIntoAFolderThatHoldsSomething() throws Exception {
        Files.createDirectories(backup);
        Files.writeString(backup.resolve("mine"), "");

        assertThat(backups.make(backup)).isEmpty();
        assertThat(backup.resolve(Manifest.FILE)).doesNotExist();
    }

    @Test
    void namesTheFileThatWasChanged() throws Exception {
        backups.make(backup);
        var rows = backup.resolve("rows/account.account.gz");
        Files.copy(
                new ByteArrayInputStream("x".getBytes(StandardCharsets.US_ASCII)),
                rows,
                StandardCopyOption.REPLACE_EXISTING);

        refused(folder.resolve("new"), "rows/account.account.gz");
    }

    @Test
    void isNoBackupWithoutItsManifest() throws Exception {
        backups.make(backup);
        Files.delete(backup.resolve(Manifest.FILE));

        refused(folder.resolve("new"), "不是完整的备份");
    }

    @Test
    void isNotBroughtBackOverSomethingElse() throws Exception {
        backups.make(backup);
        var occupied = Files.createDirectories(folder.resolve("occupied"));
        Files.writeString(occupied.resolve("mine"), "");

        refused(occupied, "不是空的");
        assertThat(occupied.resolve("secrets")).doesNotExist();
    }

    @Test
    void leavesSessionsAndKeepsTheFolderFromOthers() throws Exception {
        backups.make(backup);

        assertThat(backup.resolve("rows/session.spring_session.gz")).doesNotExist();
        assertThat(Files.getPosixFilePermissions(backup)).hasSize(3);
        assertThat(Files.readString(backup.resolve(Manifest.FILE))).contains("account.account", "sha256", "schemas");
    }

    /** The file itself and the keys; what somebody was sending just then is left out, and no number stands in the clear. */
    @Test
    void bringsTheBytesOfAttachmentsAndTheKeysOfSealedValues() throws Exception {
        var person = People.opened(accounts, Role.STREET_STAFF, Cast.JIYUQIAO);
        var bytes = "%PDF-1.7\n示例附件".getBytes(StandardCharsets.UTF_8);
        var stored = Scopes.in(
                        Cast.STREET.scope(),
                        () -> attachments.store(
                                Cast.STREET,
                                Cast.JIYUQIAO,
                                "附件.pdf",
                                new ByteArrayInputStream(bytes),
                                Admitted.DOCUMENTS))
                .orElseThrow();
        var sending =
                Files.createDirectories(here.resolve("attachments/incoming")).resolve("half");
        Files.writeString(sending, "half");
        backups.make(backup);
        Files.delete(sending);
        var place = folder.resolve("new");

        new Restoration(backup).initialize(at(place));

        assertThat(Scopes.in(Cast.STREET.scope(), () -> attachments.open(stored.id())))
                .get()
                .satisfies(opened -> assertThat(place.resolve("attachments")
                                .resolve(here.resolve("attachments")
                                        .toAbsolutePath()
                                        .relativize(opened.path().toAbsolutePath())))
                        .hasBinaryContent(bytes));
        assertThat(place.resolve("attachments/incoming/half")).doesNotExist();
        assertThat(place.resolve("secrets/keys")).hasSameTextualContentAs(here.resolve("secrets/keys"));
        assertThat(Files.getPosixFilePermissions(place.resolve("secrets/keys"))).hasSize(2);
        try (var rows = new GZIPInputStream(Files.newInputStream(backup.resolve("rows/account.account.gz")))) {
            assertThat(new String(rows.readAllBytes(), StandardCharsets.UTF_8))
                    .contains(person.id().toString())
                    .doesNotContain("13800000001");
        }
    }

    @Test
    void isNotBroughtBackIntoAnotherRelease() throws Exception {
        backups.make(backup);
        var other = new TreeMap<>(manifest().schemas());
        var module = other.firstKey();
        other.put(module, "99 (1)");

        refusedByTheDatabase(with(other, manifest().tables()), module, "99 (1)");
        other.remove(module);
        refusedByTheDatabase(with(other, manifest().tables()), module, "—");
    }

    @Test
    void isNotBroughtBackWhereARowIsMissing() throws Exception {
        backups.make(backup);
        long before = counted();
        var tables = manifest().tables().stream()
                .map(table -> table.name().equals("account.account")
                        ? new Manifest.Table(table.name(), table.columns(), table.rows() + 1, table.file())
                        : table)
                .toList();

        refusedByTheDatabase(with(manifest().schemas(), tables), "account.account");
        assertThat(counted()).as("what was there before").isEqualTo(before);
    }

    @Test
    void isNotBroughtBackIntoADatabaseThatHoldsTables() throws Exception {
        backups.make(backup);
        var flyway = Flyway.configure().dataSource(url, "postgres", "postgres").load();

        assertThatThrownBy(() -> new Restoration(backup)
                        .filling(never -> fail("migrated"), manifest())
                        .migrate(flyway))
                .isInstanceOf(StartRefusal.class)
                .hasMessageContaining("数据库不是空的");
    }

    /** Such a role sees no rows at all, or some, and would call them all. */
    @Test
    void isNeitherMadeNorBroughtBackByARoleThatThePoliciesBind() throws Exception {
        try (var connection = DriverManager.getConnection(url, "postgres", "postgres");
                var statement = connection.createStatement()) {
            statement.execute("set role youbei_app");
            assertThatThrownBy(() -> Owner.of(connection))
                    .isInstanceOf(StartRefusal.class)
                    .hasMessageContaining("youbei_app")
                    .hasMessageContaining("bypassrls");
        }
    }

    @Test
    void bringsNothingBackFromOutsideOfItsFolder() throws Exception {
        backups.make(backup);
        Files.writeString(folder.resolve("elsewhere"), "mine");
        var outside = new Manifest.Copied("../elsewhere", 4, "00");
        var files = new ArrayList<>(manifest().files());
        files.add(outside);
        write(new Manifest(
                manifest().release(),
                manifest().server(),
                manifest().madeAt(),
                false,
                manifest().schemas(),
                manifest().tables(),
                manifest().sequences(),
                files,
                manifest().chains()));

        refused(folder.resolve("new"), "../elsewhere");
    }

    private Manifest manifest() throws IOException {
        return JSON.readValue(Files.readAllBytes(backup.resolve(Manifest.FILE)), Manifest.class);
    }

    private void write(Manifest manifest) throws IOException {
        Files.write(backup.resolve(Manifest.FILE), JSON.writeValueAsBytes(manifest));
    }

    private Manifest with(Map<String, String> schemas, List<Manifest.Table> tables) throws IOException {
        var is = manifest();
        return new Manifest(
                is.release(),
                is.server(),
                is.madeAt(),
                is.keysAreInSettings(),
                schemas,
                tables,
                is.sequences(),
                is.files(),
                is.chains());
    }

    private long counted() throws SQLException {
        try (var connection = DriverManager.getConnection(url, "postgres", "postgres");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from account.account")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Nothing is committed: what was there stays. */
    private void refusedByTheDatabase(Manifest manifest, String... words) throws SQLException {
        try (var connection = DriverManager.getConnection(url, "postgres", "postgres")) {
            connection.setAutoCommit(false);
            var refused = assertThatThrownBy(() -> new Restoration(backup).fill(Owner.of(connection), manifest))
                    .isInstanceOf(StartRefusal.class);
            for (var word : words) {
                refused.hasMessageContaining(word);
            }
            connection.rollback();
        }
    }

    private static GenericApplicationContext at(Path data) {
        var context = new GenericApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("place", Map.of("youbei.data", data.toString())));
        return context;
    }

    private void refused(Path data, String sentence) {
        try (var context = at(data)) {
            assertThatThrownBy(() -> new Restoration(backup).initialize(context))
                    .isInstanceOf(StartRefusal.class)
                    .hasMessageContaining(sentence);
        }
    }
}
