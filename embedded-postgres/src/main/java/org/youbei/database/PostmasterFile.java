package org.youbei.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a running server says of itself in {@code postmaster.pid} (PostgreSQL, miscadmin.h): process id, directory, start, port,
 * socket folder, address, shared memory and state, one a line.
 */
record PostmasterFile(long pid, int port, boolean ready) {

    private static final int PORT = 3;
    private static final int STATE = 7;

    static Path in(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    /** Empty when there is none, or when it is not written to its end yet. */
    static Optional<PostmasterFile> read(Path cluster) throws IOException {
        List<String> lines = lines(in(cluster));
        if (lines.size() <= PORT) {
            return Optional.empty();
        }
        boolean ready = lines.size() > STATE && lines.get(STATE).strip().equals("ready");
        try {
            return Optional.of(new PostmasterFile(
                    Long.parseLong(lines.getFirst().strip()),
                    Integer.parseInt(lines.get(PORT).strip()),
                    ready));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static List<String> lines(Path file) throws IOException {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }
}
