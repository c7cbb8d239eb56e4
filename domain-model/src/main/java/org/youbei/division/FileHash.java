package org.youbei.division;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import org.youbei.model.Sha256;

/** The SHA-256 of a file's bytes, read once as a stream. */
final class FileHash {
    private FileHash() {}

    static String sha256(Path file) {
        try (var digest = new DigestOutputStream(OutputStream.nullOutputStream(), Sha256.begin())) {
            Files.copy(file, digest);
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
