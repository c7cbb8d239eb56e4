package org.youbei.database;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What this process holds of a database and has to give back, in the order of giving back. */
record Possession(
        @Nullable ServerWatch watch,
        @Nullable Server server,
        @Nullable DirectoryLock lock) {

    /** Of a server that another process started. */
    static final Possession NONE = new Possession(null, null, null);

    static Possession of(DirectoryLock lock) {
        return new Possession(null, null, lock);
    }

    Possession with(Server started) {
        return new Possession(null, started, lock);
    }

    Possession watchedOn(int port) {
        return new Possession(server == null ? null : ServerWatch.over(server, port), server, lock);
    }

    void end() throws IOException {
        try (lock) {
            if (watch != null) {
                watch.close();
            }
            if (server != null) {
                server.stop();
            }
        }
    }

    /** Ends it after a failure, which stays the one to be told. */
    void abandon(Exception failure) {
        try {
            end();
        } catch (IOException | RuntimeException e) {
            failure.addSuppressed(e);
        }
    }
}
