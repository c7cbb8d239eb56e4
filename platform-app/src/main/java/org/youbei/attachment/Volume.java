package org.youbei.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.time.Instant;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.youbei.model.Sha256;

/** The files on the disk. A file has its final name only when its bytes are there to stay. */
@Component
class Volume {
    private final Path folder;
    private final AttachmentSettings settings;

    Volume(AttachmentSettings settings, @Value("${youbei.data:./data}") Path data) {
        this.settings = settings;
        var set = settings.folder();
        folder = (set == null ? data.resolve("attachments") : set)
                .toAbsolutePath()
                .normalize();
    }

    /** Copies what is sent into a new file; one byte more than the limit is enough to know that it is too large. */
    Path receive(InputStream sent) throws IOException {
        var file = fresh();
        try (OutputStream out = Files.newOutputStream(file)) {
            copy(sent, out, settings.largest().toBytes() + 1);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        return file;
    }

    private static void copy(InputStream sent, OutputStream out, long most) throws IOException {
        var buffer = new byte[8192];
        var left = most;
        int read;
        while (left > 0 && (read = sent.read(buffer, 0, (int) Math.min(buffer.length, left))) >= 0) {
            out.write(buffer, 0, read);
            left -= read;
        }
    }

    Path fresh() throws IOException {
        return Files.createTempFile(Files.createDirectories(incoming()), "file", null);
    }

    /**
     * Deletes what a process that ended in the middle of an upload has left behind. Another node may be receiving at the same moment, so
     * that only files which nobody has written to since then go.
     *
     * @return how many files are gone
     */
    int clearIncoming(Instant before) throws IOException {
        if (Files.notExists(incoming())) {
            return 0;
        }
        try (var files = Files.list(incoming())) {
            int gone = 0;
            for (var file : files.toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before) && Files.deleteIfExists(file)) {
                    gone++;
                }
            }
            return gone;
        }
    }

    private Path incoming() {
        return folder.resolve("incoming");
    }

    boolean spacious(long size) throws IOException {
        var there = Files.createDirectories(folder);
        return Files.getFileStore(there).getUsableSpace()
                > size + settings.reserve().toBytes();
    }

    /** Gives the file the name of its content, which it returns; the same content is kept once. */
    String keep(Path file) throws IOException {
        var hash = hash(file);
        var target = at(hash);
        if (Files.exists(target)) {
            return hash;
        }
        force(file, StandardOpenOption.WRITE);
        var shelf = Files.createDirectories(shelf(hash));
        Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            force(shelf, StandardOpenOption.READ);
        }
        return hash;
    }

    Path at(String hash) {
        return shelf(hash).resolve(hash);
    }

    private Path shelf(String hash) {
        return folder.resolve(hash.substring(0, 2));
    }

    private static void force(Path path, StandardOpenOption option) throws IOException {
        try (var channel = FileChannel.open(path, option)) {
            channel.force(true);
        }
    }

    private static String hash(Path file) throws IOException {
        try (var input = new DigestInputStream(Files.newInputStream(file), Sha256.begin())) {
            input.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(input.getMessageDigest().digest());
        }
    }

    static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
