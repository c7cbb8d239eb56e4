package org.youbei.started;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The drills of several machines, as an operator runs them: real HAProxy, Patroni, etcd and pgBackRest on loopback. Where their packages are
 * missing a drill is skipped, and its words say what to install.
 */
@Tag("machines")
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class DrillsIT {
    private static final int SKIPPED = 77;
    private static final Path DRILLS = Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
            .filter(folder -> Files.exists(folder.resolve("mvnw")))
            .findFirst()
            .orElseThrow()
            .resolve("deploy/drills");

    @ParameterizedTest
    @ValueSource(strings = {"rolling-restart", "frozen-node", "lost-primary", "point-in-time", "cut-off", "watched"})
    void holds(String drill) throws Exception {
        var words = new StringBuilder();
        var status = run(drill, words);

        System.out.println(words);
        assumeThat(status).as("the drill %s was skipped: %s", drill, words).isNotEqualTo(SKIPPED);
        assertThat(status).as(words.toString()).isZero();
        assertThat(words).contains("PASSED");
    }

    private static int run(String drill, StringBuilder words) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(
                        List.of("python3", DRILLS.resolve(drill + ".py").toString()))
                .redirectErrorStream(true);
        builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        builder.environment().put("YOUBEI_START", StartedApplication.commandLine());
        builder.environment().remove("SPRING_DATASOURCE_URL");
        var process = builder.start();
        try (var lines = process.inputReader()) {
            lines.lines().forEach(line -> words.append(line).append('\n'));
        }
        return process.waitFor();
    }
}
