package org.youbei.inspection.photo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;

/** Bytes on their way, on disk until their hash is known: memory stays flat however many phones send at once. */
record Spool(Path file, String sha256) implements AutoCloseable {
    static Spool of(InputStream bytes) {
        try {
            var file = Files.createTempFile("photo", ".part");
            var digest = MessageDigest.getInstance("SHA-256");
            try (var out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
                bytes.transferTo(out);
            } catch (IOException e) {
                Files.deleteIfExists(file); // a phone that went away half-way leaves nothing behind
                throw e;
            }
            return new Spool(file, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    Outcome<UUID> into(PhotoStore store, Actor actor, JurisdictionCode unit, String name) {
        try (var in = Files.newInputStream(file)) {
            return store.keep(actor, unit, name, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
