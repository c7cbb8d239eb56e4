package org.youbei.database;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Runs the server's programs: never with the rights of root, never with the caller's {@code PG…} settings, never longer than agreed.
 *
 * @param scratch where output is kept while a program runs; a file, because the server that {@code pg_ctl} leaves behind would
 *     hold a pipe open
 */
record ProgramRunner(Path scratch, List<String> prefix) {

    /** PostgreSQL refuses user id 0. In a user namespace of its own it sees another id and still owns the files of root. */
    private static final List<String> WITHOUT_ROOT = List.of("unshare", "-U");

    private static final Duration PROBE_LIMIT = Duration.ofSeconds(10);

    record Finished(boolean succeeded, String output) {}

    static ProgramRunner forOwnerOf(DataDirectory data) throws IOException {
        if (!isRoot(data.root())) {
            return new ProgramRunner(data.root(), List.of());
        }
        ProgramRunner unprivileged = new ProgramRunner(data.root(), WITHOUT_ROOT);
        if (!unprivileged.works()) {
            throw new DatabaseRefusal("root");
        }
        return unprivileged;
    }

    /** A program that is not done within the limit is ended, and counts as failed. */
    Finished run(List<String> words, Duration limit) throws IOException {
        Path output = Files.createTempFile(scratch, DataDirectory.PASSING, ".out");
        try {
            boolean succeeded = succeeds(start(words, output.toFile()), limit);
            return new Finished(succeeded, Files.readString(output).strip());
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private Process start(List<String> words, File output) throws IOException {
        List<String> command = Stream.concat(prefix.stream(), words.stream()).toList();
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(scratch.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output);
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("PG"));
        environment.put("LC_ALL", "C"); // messages are searched for words; macOS needs a valid locale here
        return builder.start();
    }

    private static boolean succeeds(Process process, Duration limit) throws IOException {
        process.getOutputStream().close();
        try {
            if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return process.exitValue() == 0;
            }
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            process.destroyForcibly();
        }
    }

    private boolean works() throws IOException {
        try {
            return run(List.of("true"), PROBE_LIMIT).succeeded();
        } catch (IOException e) {
            throw new DatabaseRefusal(e, "root"); // no such program
        }
    }

    /** A new file tells the user id of this process. */
    private static boolean isRoot(Path folder) throws IOException {
        Path probe = Files.createTempFile(folder, DataDirectory.PASSING, null);
        try {
            return probe.getFileSystem().supportedFileAttributeViews().contains("unix")
                    && Integer.valueOf(0).equals(Files.getAttribute(probe, "unix:uid"));
        } finally {
            Files.deleteIfExists(probe);
        }
    }
}
