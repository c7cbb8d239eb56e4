package org.youbei.database;

import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the server again when it ended without being asked to, so that the application recovers without a restart of its own. */
final class ServerWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ServerWatch.class);
    private static final long EVERY_MILLIS = 1000;

    private final Server server;
    private final int port;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("database-watch").daemon().factory());

    private ServerWatch(Server server, int port) {
        this.server = server;
        this.port = port;
    }

    static ServerWatch over(Server server, int port) {
        ServerWatch watch = new ServerWatch(server, port);
        watch.clock.scheduleWithFixedDelay(watch::look, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        return watch;
    }

    /** Returns when no start is under way any more. */
    @Override
    public void close() {
        clock.close();
    }

    private void look() {
        try {
            if (!server.running()) {
                LOG.error("The embedded PostgreSQL server has ended without being asked to; starting it again");
                server.restart(port);
            }
        } catch (IOException | RuntimeException e) {
            LOG.error("The embedded PostgreSQL server could not be started again; the next attempt follows", e);
        }
    }
}
