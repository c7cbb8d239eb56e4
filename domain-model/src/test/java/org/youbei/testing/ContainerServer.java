package org.youbei.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * A server from Testcontainers. All modules of a build share one where {@code TESTCONTAINERS_REUSE_ENABLE} is set, which the build does; it
 * stays until somebody removes it.
 */
final class ContainerServer {
    private static final int PORT = 5432;

    private ContainerServer() {}

    /** Testcontainers itself looks in many places and takes seconds for it; without a socket or an address there is nothing to look for. */
    static boolean isEngineThere() {
        return (System.getenv("DOCKER_HOST") != null
                        || Files.exists(Path.of("/var/run/docker.sock"))
                        || Files.exists(Path.of(System.getProperty("user.home"), ".docker", "run", "docker.sock")))
                && DockerClientFactory.instance().isDockerAvailable();
    }

    @SuppressWarnings("resource") // outlives this JVM where it is shared, else ends with it
    static TestServer start(String image) {
        var container = new PostgreSQLContainer(image)
                .withUsername(TestServer.USER)
                .withPassword(TestServer.PASSWORD)
                .withTmpFs(Map.of("/var/lib/postgresql", "rw"))
                .withCommand("postgres", "-c", "max_connections=200", "-c", "fsync=off")
                .withReuse(true);
        container.start();
        return new TestServer(image + " FROM TESTCONTAINERS", container.getHost(), container.getMappedPort(PORT));
    }
}
