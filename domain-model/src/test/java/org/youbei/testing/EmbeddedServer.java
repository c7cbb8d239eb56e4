package org.youbei.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The embedded server of the tests: one for each JVM, without syncs to the disk, gone with the JVM. */
final class EmbeddedServer {
    private EmbeddedServer() {}

    static TestServer start() {
        try {
            var server = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "100")
                    .setServerConfig("shared_buffers", "128MB")
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
            return new TestServer("THE EMBEDDED POSTGRESQL", "localhost", server.getPort());
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL for the tests does not start", e);
        }
    }

    private static void stop(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
