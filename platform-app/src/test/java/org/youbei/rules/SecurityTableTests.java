package org.youbei.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** {@code src-docs/security.md} against the requirements of OWASP ASVS 5.0 and the tests of this repository. */
class SecurityTableTests {
    private static final Path TABLE = Path.of("../src-docs/security.md");
    private static final Pattern LINE = Pattern.compile("\\| ([\\d., ]+) \\| ([^|]+) \\| ([^|]+) \\| ([^|]*)\\|");
    private static final Pattern CLASS = Pattern.compile("`(\\w+(?:Tests|IT))(#\\w+)?`");
    private static final Set<String> STATES =
            Set.of("shown", "partly", "gap", "by platform", "by operation", "not used");

    private record Line(List<String> requirements, String state, String reason) {}

    @Test
    void answersEveryRequirementOnce() throws IOException {
        assertThat(lines().flatMap(line -> line.requirements().stream()))
                .containsExactlyInAnyOrderElementsOf(requirements());
    }

    @Test
    void namesOnlyTestsThatThereAre() throws IOException {
        var known = tests();
        assertThat(CLASS.matcher(Files.readString(TABLE)).results().map(found -> found.group(1)))
                .hasSizeGreaterThan(100)
                .allMatch(known::contains);
    }

    @Test
    void givesATestOrAReasonForEachState() throws IOException {
        assertThat(lines()).allSatisfy(line -> {
            assertThat(line.state()).isIn(STATES);
            if (line.state().equals("gap")
                    || line.state().equals("partly")
                    || line.state().startsWith("by ")) {
                assertThat(line.reason()).as(line.toString()).isNotBlank();
            }
            if (line.state().equals("shown")) {
                assertThat(line.reason()).as(line.toString()).containsPattern("`\\w+(Tests|IT)|\\]\\(|there are none");
            }
        });
    }

    private static Stream<Line> lines() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .map(LINE::matcher)
                .filter(matcher -> matcher.matches())
                .map(row -> new Line(
                        List.of(row.group(1).split(", ")),
                        row.group(3),
                        row.group(4).strip()));
    }

    private static List<String> requirements() throws IOException {
        return new ClassPathResource("security/asvs-5.0-level-2.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }

    private static Set<String> tests() throws IOException {
        try (var files = Files.walk(Path.of(".."), 20)) {
            return files.filter(file -> file.toString().contains("/src/test/java/"))
                    .map(file -> file.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toSet());
        }
    }
}
