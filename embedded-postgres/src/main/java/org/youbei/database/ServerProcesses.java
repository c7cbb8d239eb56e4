package org.youbei.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The living processes of one cluster. A process id alone proves nothing: after a restart of the machine it may belong to anybody.
 * On Linux every server process works in the directory of its cluster; elsewhere the command line of the postmaster names it.
 */
record ServerProcesses(Path cluster) {

    private static final boolean PROC = Files.exists(Path.of("/proc/self/cwd"));

    List<ProcessHandle> living() throws IOException {
        if (PROC) {
            return ProcessHandle.allProcesses().filter(this::worksHere).toList();
        }
        return PostmasterFile.read(cluster).stream()
                .flatMap(file -> ProcessHandle.of(file.pid()).stream())
                .filter(this::names)
                .toList();
    }

    /** Whether the postmaster lives; cheap enough to be asked every second. */
    boolean postmasterLives() throws IOException {
        Optional<PostmasterFile> file = PostmasterFile.read(cluster);
        Optional<ProcessHandle> process = file.flatMap(found -> ProcessHandle.of(found.pid()));
        return process.filter(PROC ? this::worksHere : this::names).isPresent();
    }

    /** A process that has ended and waits for its parent works nowhere, and is not counted. */
    private boolean worksHere(ProcessHandle process) {
        try {
            Path working = Path.of("/proc", Long.toString(process.pid()), "cwd");
            return Files.readSymbolicLink(working).equals(cluster);
        } catch (IOException e) {
            return false; // gone, or another user's
        }
    }

    private boolean names(ProcessHandle process) {
        return process.isAlive()
                && process.info()
                        .commandLine()
                        .map(line -> line.contains(cluster.toString()))
                        .orElse(true);
    }
}
