package org.youbei.account.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** The keys' file under the data directory, made at the first start, readable by its owner only. */
record KeyFile(Path path) {
    private static final String MODE = "rw-------";

    boolean exists() {
        return Files.exists(path);
    }

    String read() {
        try {
            Files.createDirectories(path.getParent());
            if (Files.notExists(path)) {
                create();
            }
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException("the keys of personal values cannot be read or made: " + path, e);
        }
    }

    /** Two nodes on one directory may both come here: whoever links first wins, and the file is never seen half-written. */
    private void create() throws IOException {
        var next = Files.createTempFile(path.getParent(), "keys", ".next", ownerOnly());
        try (var channel = FileChannel.open(next, Set.of(StandardOpenOption.WRITE))) {
            channel.write(StandardCharsets.UTF_8.encode("index:" + newKey() + "\nk1:" + newKey() + "\n"));
            channel.force(true);
        }
        try {
            Files.createLink(path, next);
        } catch (FileAlreadyExistsException e) {
            // The other node's keys are as good.
            Files.deleteIfExists(next);
            return;
        }
        Files.delete(next);
    }

    private FileAttribute<?>[] ownerOnly() {
        var posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(MODE))}
                : new FileAttribute<?>[0];
    }

    private static String newKey() {
        var bytes = ByteBuffer.allocate(KeyRing.KEY_BYTES);
        new SecureRandom().nextBytes(bytes.array());
        return Base64.getEncoder().encodeToString(bytes.array());
    }
}
