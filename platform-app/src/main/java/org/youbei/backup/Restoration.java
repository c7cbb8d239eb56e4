package org.youbei.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.StringUtils;
import org.youbei.start.StartRefusal;

/**
 * A start on an empty place that takes its contents from a backup: the files before anything is made, the rows as soon as the tables are there and
 * before anything reads or writes them. What follows is an ordinary start, with all its checks, on what was brought back.
 */
public final class Restoration implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private final BackupFolder backup;

    public Restoration(Path folder) {
        backup = new BackupFolder(folder.toAbsolutePath().normalize());
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var settings = context.getEnvironment();
        var places = Places.of(settings);
        try {
            var manifest = backup.verified();
            requireEmpty(places);
            bringFiles(manifest, places);
            context.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof FlywayMigrationStrategy strategy ? filling(strategy, manifest) : bean;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireEmpty(Places places) throws IOException {
        if (BackupFolder.occupied(places.data())) {
            throw StartRefusal.of("restore-occupied", places.data());
        }
        if (BackupFolder.occupied(places.attachments())) {
            throw StartRefusal.of("restore-occupied-files", places.attachments());
        }
    }

    private void bringFiles(Manifest manifest, Places places) throws IOException {
        Files.createDirectories(places.data());
        // As EmbeddedDatabase#demoLeft reads it: no start may load invented data over what was brought back.
        Files.writeString(places.data().resolve("demo-left"), "");
        for (var file : manifest.files()) {
            var path = file.path();
            var target = path.startsWith("attachments/")
                    ? places.attachments().resolve(StringUtils.delete(path, "attachments/"))
                    : places.data().resolve(path.substring("data/".length()));
            Files.createDirectories(target.getParent());
            Files.copy(backup.root().resolve(path), target);
            if (path.startsWith("data/secrets/")
                    && target.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(target.getParent(), PosixFilePermissions.fromString("rwx------"));
                Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-------"));
            }
        }
    }

    FlywayMigrationStrategy filling(FlywayMigrationStrategy strategy, Manifest manifest) {
        return flyway -> {
            try {
                requireEmpty(flyway);
                strategy.migrate(flyway);
                try (var connection = flyway.getConfiguration().getDataSource().getConnection()) {
                    connection.setAutoCommit(false);
                    fill(Owner.of(connection), manifest);
                    connection.commit();
                }
            } catch (SQLException e) {
                throw new IllegalStateException("the rows of the backup cannot be brought back", e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    private static void requireEmpty(Flyway flyway) throws SQLException {
        try (var connection = flyway.getConfiguration().getDataSource().getConnection()) {
            var table = Owner.of(connection).anyTable();
            if (table != null) {
                throw StartRefusal.of("restore-occupied-database", table);
            }
        }
    }

    /** Without the checks that look from row to row; the foreign keys come back with a look at every row. */
    void fill(Owner owner, Manifest manifest) throws SQLException, IOException {
        requireSameSchemas(owner, manifest);
        owner.execute("set local lock_timeout = 0");
        var foreignKeys = owner.foreignKeys();
        for (var key : foreignKeys) {
            owner.execute("alter table %s drop constraint %s".formatted(key.table(), key.name()));
        }
        for (var table : manifest.tables()) {
            owner.execute("alter table %s disable trigger user".formatted(table.name()));
        }
        owner.execute("truncate "
                + manifest.tables().stream().map(Manifest.Table::name).collect(Collectors.joining(", ")));
        for (var table : manifest.tables()) {
            bring(owner.connection(), table);
        }
        for (var sequence : manifest.sequences().entrySet()) {
            if (sequence.getValue() != null) {
                owner.execute("select setval('%s', %d)".formatted(sequence.getKey(), sequence.getValue()));
            }
        }
        for (var key : foreignKeys) {
            owner.execute("alter table %s add constraint %s %s".formatted(key.table(), key.name(), key.definition()));
        }
        for (var table : manifest.tables()) {
            owner.execute("alter table %s enable trigger user".formatted(table.name()));
            owner.execute("analyze " + table.name());
        }
    }

    private void bring(Connection connection, Manifest.Table table) throws SQLException, IOException {
        var sql = "copy %s (%s) from stdin".formatted(table.name(), String.join(", ", table.columns()));
        try (InputStream rows = new GZIPInputStream(
                Files.newInputStream(backup.root().resolve(table.file().path())))) {
            long read = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, rows);
            if (read != table.rows()) {
                throw StartRefusal.of("restore-counts", table.name(), table.rows(), read);
            }
        }
    }

    private static void requireSameSchemas(Owner owner, Manifest manifest) throws SQLException {
        var here = owner.schemas();
        var names = new TreeMap<>(here);
        names.putAll(manifest.schemas());
        for (var name : names.keySet()) {
            var then = manifest.schemas().getOrDefault(name, "—");
            var now = here.getOrDefault(name, "—");
            if (!then.equals(now)) {
                throw StartRefusal.of("restore-schema", name, then, now, manifest.release());
            }
        }
    }
}
