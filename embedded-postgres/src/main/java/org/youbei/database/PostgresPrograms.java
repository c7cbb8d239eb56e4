package org.youbei.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The unpacked programs {@code initdb}, {@code pg_ctl} and {@code postgres} of one release, beside the data that they serve:
 * a system's temporary folder is emptied under a running server, and lies open to others.
 */
record PostgresPrograms(Path home, ProgramRunner runner) {

    private static final String PREFIX = "pg-bin-";
    private static final String UNPACKING = "pg-unpacking-";
    private static final Duration VERSION_LIMIT = Duration.ofSeconds(20);

    /** Named {@code pg-bin-<version>-<fingerprint of the archive>}. */
    static PostgresPrograms provide(DataDirectory data, PostgresArchive archive, ProgramRunner runner)
            throws IOException {
        String fingerprint = archive.fingerprint();
        Optional<Path> home = find(data, "-" + fingerprint);
        return new PostgresPrograms(home.isPresent() ? home.get() : unpack(data, archive, fingerprint, runner), runner);
    }

    /** Like {@code 18.6}. */
    String version() {
        String name = home.getFileName().toString();
        return name.substring(PREFIX.length(), name.lastIndexOf('-'));
    }

    /** The part of the version that a cluster depends on. */
    int major() {
        return Integer.parseInt(version().replaceFirst("\\D.*", ""));
    }

    ProgramRunner.Finished run(String program, Duration limit, List<String> arguments) throws IOException {
        return runner.run(
                Stream.concat(Stream.of(path(home, program)), arguments.stream())
                        .toList(),
                limit);
    }

    private static Optional<Path> find(DataDirectory data, String suffix) throws IOException {
        try (Stream<Path> children = Files.list(data.root())) {
            return children.filter(path -> path.getFileName().toString().startsWith(PREFIX))
                    .filter(path -> path.getFileName().toString().endsWith(suffix))
                    .findFirst();
        }
    }

    /** Under another name first, so that a start that is killed here leaves nothing that looks complete. */
    private static Path unpack(DataDirectory data, PostgresArchive archive, String fingerprint, ProgramRunner runner)
            throws IOException {
        data.deleteAll(UNPACKING);
        Path folder = data.newFolder(UNPACKING);
        archive.unpack(folder);
        String version = askVersion(folder, runner);
        data.deleteAll(PREFIX);
        Path home = data.root().resolve(PREFIX + version + "-" + fingerprint);
        OwnerOnly.replace(folder, home);
        return home;
    }

    private static String askVersion(Path folder, ProgramRunner runner) throws IOException {
        ProgramRunner.Finished asked = runner.run(List.of(path(folder, "postgres"), "--version"), VERSION_LIMIT);
        if (!asked.succeeded()) {
            throw new DatabaseRefusal("program", "postgres", asked.output());
        }
        return asked.output().replaceFirst("^.*\\) ", "");
    }

    private static String path(Path home, String program) {
        return home.resolve("bin").resolve(program).toString();
    }
}
