package org.youbei.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/**
 * A PostgreSQL server of the application's own, on a data directory that only one application uses at a time.
 * Everything acknowledged by it survives the death of this process and of the server.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private final Login owner;
    private final Login application;
    private final Possession possession;
    private final Departure departure;

    private EmbeddedDatabase(Roles roles, Possession possession, DataDirectory data) throws IOException {
        this.owner = roles.owner();
        this.application = roles.application();
        this.possession = possession;
        this.departure = new Departure(data);
    }

    /**
     * Makes the database at the first call, starts it at every further one.
     *
     * @param path the data directory; made when it is missing
     * @throws DatabaseRefusal when a person has to change something first
     */
    public static EmbeddedDatabase start(Path path) {
        try {
            DataDirectory data = DataDirectory.open(path);
            return start(data, DirectoryLock.take(data));
        } catch (IOException e) {
            throw unusable(path, e);
        }
    }

    /** For a command beside the running application: connects to its server, or starts one as {@link #start} does. */
    public static EmbeddedDatabase join(Path path) {
        try {
            DataDirectory data = DataDirectory.open(path);
            var lock = DirectoryLock.tryTake(data);
            return lock.isPresent() ? start(data, lock.get()) : visit(data);
        } catch (IOException e) {
            throw unusable(path, e);
        }
    }

    /** Signs in as the owner of the tables: for migrations, and nothing else. */
    public Login owner() {
        return owner;
    }

    /** Signs in as the role that the row-level policies bind. */
    public Login application() {
        return application;
    }

    /** Whether the demo district leaves at the next start. */
    public boolean demoLeaves() {
        return departure.wanted();
    }

    /** Whether a demo district left this data directory, so that none is wanted again. */
    public boolean demoLeft() {
        return departure.done();
    }

    /** Has the demo district leave at the next start, or stay after all. */
    public void letDemoLeave(boolean leave) {
        try {
            departure.want(leave);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops the server if this process started it; close every connection first. */
    @Override
    public void close() {
        try {
            possession.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedDatabase start(DataDirectory data, DirectoryLock lock) throws IOException {
        Possession possession = Possession.of(lock);
        try {
            data.deleteAll(DataDirectory.PASSING);
            new Departure(data).carryOut();
            PostgresPrograms programs =
                    PostgresPrograms.provide(data, PostgresArchive.forThisMachine(), ProgramRunner.forOwnerOf(data));
            Secrets secrets = Secrets.open(data);
            Cluster.provide(data, programs, secrets);
            Server server = new Server(data, programs);
            possession = possession.with(server);
            Roles roles = new Roles(secrets, server.start());
            roles.provide();
            return new EmbeddedDatabase(roles, possession.watchedOn(roles.port()), data);
        } catch (IOException | RuntimeException e) {
            possession.abandon(e);
            throw e;
        }
    }

    private static EmbeddedDatabase visit(DataDirectory data) throws IOException {
        PostmasterFile running = PostmasterFile.read(data.cluster())
                .filter(PostmasterFile::ready)
                .orElseThrow(() -> new DatabaseRefusal("join", data.root()));
        return new EmbeddedDatabase(new Roles(Secrets.open(data), running.port()), Possession.NONE, data);
    }

    /** The message of a file system's exception begins with a path of ours; its reason says what is wrong. */
    private static DatabaseRefusal unusable(Path path, IOException e) {
        if (e instanceof AccessDeniedException) {
            return new DatabaseRefusal(e, "denied", path.toAbsolutePath());
        }
        String reason = e instanceof FileSystemException system && system.getReason() != null
                ? system.getReason()
                : e.getClass().getSimpleName();
        return new DatabaseRefusal(e, "storage", path.toAbsolutePath(), reason);
    }
}
