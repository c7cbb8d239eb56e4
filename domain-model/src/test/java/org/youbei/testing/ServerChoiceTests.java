package org.youbei.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The switch with answers that are made up: this machine may have an engine or none. */
class ServerChoiceTests {
    private static final TestServer EMBEDDED = new TestServer("THE EMBEDDED POSTGRESQL", "localhost", 1);

    private final List<String> images = new ArrayList<>();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private String server = "";
    private String release = "";

    @BeforeEach
    void forgetWishes() {
        server = System.getProperty(ServerChoice.SERVER, "");
        release = System.getProperty(ServerChoice.RELEASE, "");
        System.clearProperty(ServerChoice.SERVER);
        System.clearProperty(ServerChoice.RELEASE);
    }

    @AfterEach
    void restoreWishes() {
        restore(ServerChoice.SERVER, server);
        restore(ServerChoice.RELEASE, release);
    }

    @Test
    void takesAContainerWhereAnEngineAnswers() {
        assertThat(choice(true, this::contained).take().port()).isEqualTo(2);
        assertThat(images).containsExactly("postgres:18");
        assertThat(said()).contains("TESTS RUN ON postgres:18 FROM TESTCONTAINERS at localhost:2");
    }

    @Test
    void takesTheReleaseThatIsNamed() {
        System.setProperty(ServerChoice.RELEASE, "15");

        assertThat(choice(true, this::contained).take().kind()).startsWith("postgres:15");
    }

    @Test
    void takesTheEmbeddedServerWhereNoneAnswers() {
        assertThat(choice(false, this::contained).take()).isEqualTo(EMBEDDED);
        assertThat(images).isEmpty();
        assertThat(said()).contains("TESTS RUN ON THE EMBEDDED POSTGRESQL at localhost:1");
    }

    @Test
    void takesTheEmbeddedServerLoudlyWhereTheImageDoesNotStart() {
        assertThat(choice(true, ServerChoiceTests::missing).take()).isEqualTo(EMBEDDED);
        assertThat(said()).contains("A DOCKER ENGINE ANSWERS, BUT postgres:18 DOES NOT START: no such image");
    }

    @Test
    void doesAsItIsTold() {
        System.setProperty(ServerChoice.SERVER, "embedded");
        assertThat(choice(true, this::contained).take()).isEqualTo(EMBEDDED);

        System.setProperty(ServerChoice.SERVER, "docker");
        assertThat(choice(false, this::contained).take().port()).isEqualTo(2);
        assertThatThrownBy(() -> choice(true, ServerChoiceTests::missing).take())
                .hasMessage("no such image");
    }

    private ServerChoice choice(boolean answers, Function<String, TestServer> container) {
        return new ServerChoice(
                () -> answers, container, () -> EMBEDDED, new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private TestServer contained(String image) {
        images.add(image);
        return new TestServer(image + " FROM TESTCONTAINERS", "localhost", 2);
    }

    private static TestServer missing(String image) {
        throw new IllegalStateException("no such image");
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private static void restore(String name, String value) {
        if (value.isEmpty()) {
            System.clearProperty(name);
        } else {
            System.setProperty(name, value);
        }
    }
}
