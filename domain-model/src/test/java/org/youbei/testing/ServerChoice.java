package org.youbei.testing;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The one place that decides on which PostgreSQL the tests of every module run: from Testcontainers where a Docker engine answers, else the
 * embedded one. {@code -Dyoubei.tests.server=docker} wants the one and fails without an engine, {@code =embedded} the other whatever answers;
 * {@code -Dyoubei.tests.postgres=15} names the release in the container.
 *
 * @param answers whether a Docker engine answers; asked only where that matters
 * @param container starts the image of that name, or finds the one that an earlier module of this build has started
 */
record ServerChoice(
        BooleanSupplier answers,
        Function<String, TestServer> container,
        Supplier<TestServer> embedded,
        PrintStream loud) {
    static final String SERVER = "youbei.tests.server";
    static final String RELEASE = "youbei.tests.postgres";

    private static final String USUAL_RELEASE = "18";

    private enum Wish {
        AUTO,
        DOCKER,
        EMBEDDED
    }

    static ServerChoice ofThisMachine() {
        return new ServerChoice(
                ContainerServer::isEngineThere, ContainerServer::start, EmbeddedServer::start, System.err);
    }

    TestServer take() {
        var image = "postgres:" + System.getProperty(RELEASE, USUAL_RELEASE);
        var server = switch (wish()) {
            case DOCKER -> container.apply(image);
            case EMBEDDED -> embedded.get();
            case AUTO -> answers.getAsBoolean() ? containerOrEmbedded(image) : embedded.get();
        };
        loud.println("TESTS RUN ON " + server.kind() + " at " + server.host() + ":" + server.port());
        return server;
    }

    /** An engine that answers may still have no image and no way to fetch one. */
    private TestServer containerOrEmbedded(String image) {
        try {
            return container.apply(image);
        } catch (RuntimeException e) {
            loud.println("A DOCKER ENGINE ANSWERS, BUT " + image + " DOES NOT START: " + e.getMessage());
            return embedded.get();
        }
    }

    private static Wish wish() {
        return Wish.valueOf(System.getProperty(SERVER, "auto").toUpperCase(Locale.ROOT));
    }
}
