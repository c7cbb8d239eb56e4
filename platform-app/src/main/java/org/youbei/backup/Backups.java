package org.youbei.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.postgresql.PGConnection;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.youbei.audit.AuditVerification;
import org.youbei.audit.DistrictChain;

/** Makes a backup beside the running application: one snapshot of all rows, then the files that they name. */
@Component
public class Backups {
    private final FlywayConnectionDetails login;
    private final AuditVerification verification;
    private final Environment settings;
    private final Clock clock;

    Backups(FlywayConnectionDetails login, AuditVerification verification, Environment settings, Clock clock) {
        this.login = login;
        this.verification = verification;
        this.settings = settings;
        this.clock = clock;
    }

    /** What was copied, with every chain of the audit trail as it was found; a broken one is copied all the same. */
    public record Made(int tables, long rows, int files, boolean keysAreInSettings, List<DistrictChain> chains) {}

    /**
     * @return nothing where the folder holds something already
     * @throws org.youbei.start.StartRefusal if the owner's role is bound by the policies
     * @throws IOException if the disk fails; the folder then has no manifest and is no backup
     */
    public Optional<Made> make(Path folder) throws IOException, SQLException {
        var backup = new BackupFolder(folder.toAbsolutePath().normalize());
        if (backup.occupied()) {
            return Optional.empty();
        }
        var chains = verification.verify();
        try (var connection = connect()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            return Optional.of(make(backup, connection, chains));
        }
    }

    private Made make(BackupFolder backup, Connection connection, List<DistrictChain> chains)
            throws IOException, SQLException {
        var places = Places.of(settings);
        var owner = Owner.of(connection);
        backup.make();
        // The heads before the snapshot, the attachments after it: neither is ever ahead of the rows, nor behind what
        // they name.
        var files = new ArrayList<>(backup.copy(places.heads(), "data/audit", Places.NOTHING));
        var tables = new ArrayList<Manifest.Table>();
        for (var table : owner.tables()) {
            tables.add(copy(backup, connection, table));
        }
        files.addAll(backup.copy(places.attachments(), "attachments", Places.INCOMING));
        for (var secret : List.of(places.keys(), places.feeds())) {
            if (Files.exists(secret)) {
                files.add(backup.write("data/secrets/" + secret.getFileName(), out -> Files.copy(secret, out)));
            }
        }
        var entries = new TreeMap<String, Long>();
        chains.forEach(chain -> entries.put(chain.district(), chain.entries()));
        backup.finish(new Manifest(
                Places.release(),
                connection.getMetaData().getDatabaseProductVersion(),
                clock.instant(),
                places.keysAreInSettings(),
                owner.schemas(),
                tables,
                owner.sequences(),
                files,
                entries));
        return new Made(
                tables.size(),
                tables.stream().mapToLong(Manifest.Table::rows).sum(),
                files.size(),
                places.keysAreInSettings(),
                chains);
    }

    private static Manifest.Table copy(BackupFolder backup, Connection connection, Owner.Columns table)
            throws IOException, SQLException {
        var copies = connection.unwrap(PGConnection.class).getCopyAPI();
        var sql = "copy %s (%s) to stdout".formatted(table.table(), String.join(", ", table.names()));
        var rows = new long[1];
        var file = backup.write("rows/" + table.table().replace("\"", "") + ".gz", out -> {
            try (var compressed = new GZIPOutputStream(unclosed(out))) {
                rows[0] = copies.copyOut(sql, compressed);
            } catch (SQLException e) {
                throw new IOException(e);
            }
        });
        return new Manifest.Table(table.table(), table.names(), rows[0], file);
    }

    private static OutputStream unclosed(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int from, int count) throws IOException {
                out.write(bytes, from, count);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    private Connection connect() throws SQLException {
        var properties = new Properties();
        if (login.getUsername() != null) {
            properties.setProperty("user", login.getUsername());
        }
        if (login.getPassword() != null) {
            properties.setProperty("password", login.getPassword());
        }
        return DriverManager.getConnection(login.getJdbcUrl(), properties);
    }
}
