package org.youbei.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.youbei.model.Sha256;
import org.youbei.start.StartRefusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The folder of one backup. It holds keys and personal data: nobody but its owner may look in. */
record BackupFolder(Path root) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    boolean occupied() throws IOException {
        return occupied(root);
    }

    static boolean occupied(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return false;
        }
        if (!Files.isDirectory(folder)) {
            return true;
        }
        try (var children = Files.list(folder)) {
            return children.findAny().isPresent();
        }
    }

    void make() throws IOException {
        Files.createDirectories(root);
        if (root.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /** Writes a new file, has it on the disk when it returns, and says what it hashes to. */
    Manifest.Copied write(String path, Content content) throws IOException {
        var file = root.resolve(path);
        Files.createDirectories(file.getParent());
        var digest = Sha256.begin();
        try (var out = new DigestOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW), digest)) {
            content.writeTo(out);
        }
        return new Manifest.Copied(path, Files.size(file), HexFormat.of().formatHex(digest.digest()));
    }

    /** Every file below the folder, which may be missing; in the backup they stand below {@code place}. */
    List<Manifest.Copied> copy(Path folder, String place, String leftOut) throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        var copied = new ArrayList<Manifest.Copied>();
        try (var walk = Files.walk(folder)) {
            for (var file : walk.filter(Files::isRegularFile).sorted().toList()) {
                var path = folder.relativize(file).toString().replace('\\', '/');
                if (!path.startsWith(leftOut)) {
                    copied.add(write(place + "/" + path, out -> Files.copy(file, out)));
                }
            }
        }
        return copied;
    }

    void finish(Manifest manifest) throws IOException {
        write(
                Manifest.FILE,
                out -> out.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest)));
    }

    /**
     * @throws StartRefusal if the folder holds no finished backup, or a file is not what the manifest says
     */
    Manifest verified() throws IOException {
        var manifest = manifest();
        for (var file : manifest.files()) {
            verify(file);
        }
        for (var table : manifest.tables()) {
            verify(table.file());
        }
        return manifest;
    }

    private Manifest manifest() throws IOException {
        var file = root.resolve(Manifest.FILE);
        if (!Files.isReadable(file)) {
            throw StartRefusal.of("restore-unreadable", root, Manifest.FILE);
        }
        try {
            return JSON.readValue(Files.readAllBytes(file), Manifest.class);
        } catch (JacksonException e) {
            throw StartRefusal.of("restore-unreadable", root, Manifest.FILE);
        }
    }

    private void verify(Manifest.Copied copied) throws IOException {
        var file = root.resolve(copied.path()).normalize();
        if (!file.startsWith(root.normalize()) || !Files.isReadable(file)) {
            throw StartRefusal.of("restore-unreadable", root, copied.path());
        }
        var digest = Sha256.begin();
        try (var out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            Files.copy(file, out);
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(copied.sha256())) {
            throw StartRefusal.of("restore-changed", copied.path());
        }
    }
}
