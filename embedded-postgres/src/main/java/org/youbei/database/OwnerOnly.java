package org.youbei.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and directories that nobody but their owner can read, and that are on the disk when the call returns. */
final class OwnerOnly {

    private static final String DIRECTORY = "rwx------";
    private static final String FILE = "rw-------";

    private OwnerOnly() {}

    static void directory(Path path) throws IOException {
        Files.createDirectories(path);
        restrict(path, DIRECTORY);
    }

    /** Creates it empty when it is missing. */
    static void file(Path path) throws IOException {
        if (Files.notExists(path)) {
            Files.createFile(path);
        }
        restrict(path, FILE);
    }

    /** Replaces the content as one step: a crash leaves the old content or the new one. */
    static void write(Path path, String content) throws IOException {
        Path next = path.resolveSibling(path.getFileName() + ".next");
        file(next);
        Files.writeString(next, content, StandardCharsets.UTF_8, StandardOpenOption.TRUNCATE_EXISTING);
        force(next);
        replace(next, path);
    }

    /** Gives {@code source} its final name; the target must not be a directory with files in it. */
    static void replace(Path source, Path target) throws IOException {
        try {
            Files.move(source, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(source, target, StandardCopyOption.REPLACE_EXISTING);
        }
        forceDirectory(target.resolveSibling("."));
    }

    static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Windows cannot open a directory for this and does not need it. */
    private static void forceDirectory(Path directory) throws IOException {
        if (posix(directory)) {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static void restrict(Path path, String permissions) throws IOException {
        if (posix(path)) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
