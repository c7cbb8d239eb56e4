package org.youbei.database;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * Where the application keeps everything that must survive it.
 * {@code pg} is the cluster, {@code pg-bin-…} the unpacked server, {@code secrets} the passwords, {@code youbei.lock} the lock of the
 * one running application, {@code pg.log} what the server says, {@code pg.port} the port it had last.
 */
record DataDirectory(Path root) {

    /** Binaries, an empty cluster and its first write-ahead log come to about 120 MB. */
    static final long FIRST_START_BYTES = 256L << 20;
    /** PostgreSQL stops hard when it cannot write its log: leave room for some segments of 16 MB. */
    static final long RESTART_BYTES = 64L << 20;

    /** How names of files begin that a killed process may leave behind. */
    static final String PASSING = "pg-passing-";

    private static final Logger LOG = LoggerFactory.getLogger(DataDirectory.class);

    static DataDirectory open(Path path) throws IOException {
        Path root = path.toAbsolutePath().normalize();
        if (Files.notExists(root)) {
            OwnerOnly.directory(root);
        }
        DataDirectory data = new DataDirectory(root.toRealPath());
        data.requireWritable();
        data.requireSpace(Files.exists(data.cluster()) ? RESTART_BYTES : FIRST_START_BYTES);
        return data;
    }

    Path cluster() {
        return root.resolve("pg");
    }

    Path secrets() {
        return root.resolve("secrets");
    }

    Path lock() {
        return root.resolve("youbei.lock");
    }

    Path log() {
        return root.resolve("pg.log");
    }

    Path port() {
        return root.resolve("pg.port");
    }

    /** With a name that nobody else uses: a program left over from a killed start may still write into its own. */
    Path newFolder(String prefix) throws IOException {
        return Files.createTempDirectory(root, prefix);
    }

    /** What a leftover program still writes is left for the next start to delete. */
    void deleteAll(String prefix) throws IOException {
        try (Stream<Path> children = Files.list(root)) {
            for (Path child : children.toList()) {
                if (child.getFileName().toString().startsWith(prefix)) {
                    delete(child);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (DirectoryNotEmptyException | NoSuchFileException e) {
            LOG.debug("{} is still in use", folder, e);
        }
    }

    void requireSpace(long bytes) throws IOException {
        FileStore store = Files.getFileStore(root);
        if (store.getUsableSpace() < bytes) {
            throw new DatabaseRefusal("full", root, megabytes(store.getUsableSpace()), megabytes(bytes));
        }
    }

    /** Also compares owners: the server only runs on files that belong to whoever starts it. */
    private void requireWritable() throws IOException {
        Path probe = Files.createTempFile(root, PASSING, null);
        try {
            if (Files.exists(cluster()) && !Files.getOwner(cluster()).equals(Files.getOwner(probe))) {
                throw new DatabaseRefusal("owner", cluster(), Files.getOwner(cluster()), Files.getOwner(probe));
            }
        } finally {
            Files.deleteIfExists(probe);
        }
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%d MB", bytes >> 20);
    }
}
