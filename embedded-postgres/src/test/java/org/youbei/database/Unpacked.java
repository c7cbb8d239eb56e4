package org.youbei.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The server's programs, unpacked once for all tests whose subject is not the unpacking. */
final class Unpacked {

    private static final Path SHARED = Path.of("target", "postgres");

    private Unpacked() {}

    /** Makes the data directory and puts the programs into it. */
    static void into(Path directory) throws IOException {
        OwnerOnly.directory(directory);
        Path home = programs().home();
        Files.createSymbolicLink(directory.resolve(home.getFileName().toString()), home);
    }

    private static synchronized PostgresPrograms programs() throws IOException {
        DataDirectory shared = DataDirectory.open(SHARED);
        return PostgresPrograms.provide(shared, PostgresArchive.forThisMachine(), ProgramRunner.forOwnerOf(shared));
    }
}
