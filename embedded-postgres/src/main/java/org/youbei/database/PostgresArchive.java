package org.youbei.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The PostgreSQL programs for this machine as {@code io.zonky.test.postgres} packs them: one {@code .txz} on the class path. */
record PostgresArchive(URL resource) {

    private static final int OWNER_EXECUTES = 0100;

    static PostgresArchive forThisMachine() {
        return forMachine(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    static PostgresArchive forMachine(String system, String architecture) {
        URL resource =
                PostgresArchive.class.getResource("/postgres-" + system(system) + "-" + word(architecture) + ".txz");
        if (resource == null) {
            throw new DatabaseRefusal("platform", system + " " + architecture);
        }
        return new PostgresArchive(resource);
    }

    /** Tells one release from another without unpacking: the checksum that the surrounding jar keeps. */
    String fingerprint() throws IOException {
        URLConnection connection = resource.openConnection();
        if (connection instanceof JarURLConnection jar && jar.getJarEntry().getCrc() >= 0) {
            return hex(jar.getJarEntry().getCrc());
        }
        try (InputStream in = connection.getInputStream();
                CheckedInputStream checked = new CheckedInputStream(in, new CRC32())) {
            checked.transferTo(OutputStream.nullOutputStream());
            return hex(checked.getChecksum().getValue());
        }
    }

    void unpack(Path target) throws IOException {
        try (InputStream packed = new BufferedInputStream(resource.openStream());
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, target);
            }
        }
    }

    private static void unpack(InputStream content, TarArchiveEntry entry, Path target) throws IOException {
        Path path = entry.resolveIn(target);
        Files.createDirectories(path.getParent());
        if (entry.isDirectory()) {
            Files.createDirectories(path);
        } else if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(path, target.resolve(entry.getLinkName()));
        } else {
            Files.copy(content, path);
            permit(path, (entry.getMode() & OWNER_EXECUTES) != 0);
        }
    }

    private static void permit(Path path, boolean executable) throws IOException {
        if (OwnerOnly.posix(path)) {
            Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString(executable ? "rwx------" : "rw-------"));
        }
        OwnerOnly.force(path);
    }

    private static String system(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("mac") ? "darwin" : lower.startsWith("windows") ? "windows" : lower;
    }

    /** The archives say {@code x86_64} and {@code arm_64}. */
    private static String word(String architecture) {
        return switch (architecture) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64" -> "arm_64";
            default -> architecture;
        };
    }

    private static String hex(long checksum) {
        return String.format(Locale.ROOT, "%08x", checksum);
    }
}
