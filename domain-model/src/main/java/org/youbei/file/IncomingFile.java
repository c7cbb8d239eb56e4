package org.youbei.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import org.youbei.model.Sha256;

/**
 * Bytes on their way, on disk until it is known what becomes of them: memory stays flat however many phones send at once, and one that
 * needs a minute for a photo holds no connection of the database meanwhile. Whoever made it closes it.
 *
 * @param sha256 of all of them, 64 hexadecimal digits
 */
public record IncomingFile(Path file, String sha256) implements AutoCloseable {
    /** Reads to the end. */
    public static IncomingFile read(InputStream bytes) throws IOException {
        var file = Files.createTempFile("photo", ".part");
        var digest = Sha256.begin();
        try (var out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            bytes.transferTo(out);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file); // a phone that went away half-way leaves nothing behind
            throw e;
        }
        return new IncomingFile(file, HexFormat.of().formatHex(digest.digest()));
    }

    public InputStream open() throws IOException {
        return Files.newInputStream(file);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
