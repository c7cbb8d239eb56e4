package org.youbei.assessment.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** The packaged jar: small, self-contained, started by {@code java -jar}. */
class AssessJarIT {
    private static final Path JAR = Path.of(System.getProperty("assess.jar"));

    @Test
    void runsByItself() throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var answers = AssessProcessTests.answers(
                List.of(java, "-jar", JAR.toString()), "{\"op\":\"ahp\",\"matrix\":[[1,3],[\"1/3\",1]]}\nbad\n");
        assertThat(answers).hasSize(2);
        assertThat(Asked.numbers(Asked.parsed(answers.getFirst()).get("result").get("weights")))
                .containsExactly(0.75, 0.25);
    }

    @Test
    void isSmallAndHoldsNoSpring() throws IOException {
        assertThat(Files.size(JAR)).isLessThan(2_000_000);
        try (var jar = new JarFile(JAR.toFile())) {
            assertThat(jar.stream().map(entry -> entry.getName()))
                    .noneMatch(name -> name.startsWith("org/springframework"))
                    .anyMatch(name -> name.equals("org/youbei/assessment/assess/Assess.class"));
        }
    }
}
