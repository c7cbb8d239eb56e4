package org.youbei.database;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** What the server and its programs print, kept in one file beside the cluster and one older file. */
record ServerLog(Path file) {

    private static final long FULL_BYTES = 8L << 20;
    private static final int TAIL_BYTES = 2000;

    static ServerLog open(DataDirectory data) throws IOException {
        Path file = data.log();
        if (Files.exists(file) && Files.size(file) > FULL_BYTES) {
            Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        OwnerOnly.file(file);
        return new ServerLog(file);
    }

    long length() throws IOException {
        return Files.size(file);
    }

    /** What was written from that length on, at most its last lines. */
    String since(long length) throws IOException {
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            log.seek(Math.max(length, log.length() - TAIL_BYTES));
            byte[] tail = new byte[(int) (log.length() - log.getFilePointer())];
            log.readFully(tail);
            return new String(tail, StandardCharsets.UTF_8).strip();
        }
    }
}
