package org.youbei.sheet.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** What a file is by its first bytes and, where it is an archive, by its parts; names lie. */
final class FileNature {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    /** How a compound file calls the part that holds a workbook with a password. */
    private static final byte[] SEALED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private static final int LOOKED_AT = 4_096;
    private static final int BUFFER = 1 << 16;

    private FileNature() {}

    static boolean isArchive(byte[] file) {
        return startsWith(file, ZIP);
    }

    static void demandTable(byte[] file, SheetLimits limits) {
        if (file.length == 0) {
            throw FileFault.EMPTY.with();
        }
        if (file.length > limits.bytes()) {
            throw FileFault.TOO_LARGE.with(limits.bytes() >> 20);
        }
        if (startsWith(file, COMPOUND)) {
            throw (contains(file, SEALED) ? FileFault.LOCKED : FileFault.OLD_WORKBOOK).with();
        }
        if (isArchive(file)) {
            demandWorkbook(parts(file, limits));
        } else {
            demandText(file);
        }
    }

    private static void demandWorkbook(Set<String> parts) {
        if (parts.contains("xl/workbook.xml")) {
            return;
        }
        if (parts.contains("xl/workbook.bin")) {
            throw FileFault.OLD_WORKBOOK.with();
        }
        if (parts.contains("content.xml") && parts.contains("mimetype")) {
            throw FileFault.OPEN_DOCUMENT.with();
        }
        boolean ofAnotherProgram = parts.stream().anyMatch(part -> part.startsWith("word/") || part.startsWith("ppt/"));
        throw (ofAnotherProgram || !parts.contains("[Content_Types].xml") ? FileFault.OTHER_ARCHIVE : FileFault.DAMAGED)
                .with();
    }

    /**
     * The names of the parts; unpacks each once, within the limits, and keeps nothing. Read by the directory at the end of the archive as
     * spreadsheet programs do: the library of the JDK stumbles over workbooks that were written as a stream, our own among them.
     */
    private static Set<String> parts(byte[] file, SheetLimits limits) {
        var names = new HashSet<String>();
        try (var zip = ZipFile.builder().setByteArray(file).get()) {
            long unpacked = 0;
            var buffer = new byte[BUFFER];
            for (var entry : Collections.list(zip.getEntries())) {
                names.add(entry.getName());
                if (names.size() > limits.parts()) {
                    throw FileFault.BOMB.with();
                }
                try (var part = zip.getInputStream(entry)) {
                    for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
                        unpacked += read;
                        if (unpacked > limits.unpacked()) {
                            throw FileFault.BOMB.with();
                        }
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw FileFault.DAMAGED.with();
        }
        if (names.isEmpty()) {
            throw FileFault.DAMAGED.with();
        }
        return names;
    }

    private static void demandText(byte[] file) {
        var start = new String(file, 0, Math.min(file.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        var beginning =
                start.replaceFirst("^\u00EF\u00BB\u00BF", "").stripLeading().toLowerCase(Locale.ROOT);
        if (beginning.startsWith("<")) {
            throw FileFault.WEB_PAGE.with();
        }
        boolean wide = start.startsWith("\u00FF\u00FE") || start.startsWith("\u00FE\u00FF");
        boolean binary =
                start.chars().anyMatch(c -> c == 0) || start.startsWith("%PDF") || start.startsWith("\u00FF\u00D8");
        if (binary && !wide) {
            throw FileFault.NO_TABLE.with();
        }
    }

    private static boolean startsWith(byte[] file, byte[] start) {
        if (file.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if (file[i] != start[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean contains(byte[] file, byte[] part) {
        var text = new String(file, StandardCharsets.ISO_8859_1);
        return text.contains(new String(part, StandardCharsets.ISO_8859_1));
    }
}
