package org.youbei.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DockerfileTests {

    private static final List<String> INSTRUCTIONS = List.of(
            "FROM",
            "WORKDIR",
            "COPY",
            "RUN",
            "USER",
            "ENV",
            "VOLUME",
            "EXPOSE",
            "HEALTHCHECK",
            "ENTRYPOINT",
            "CMD",
            "ARG",
            "LABEL");

    private static List<String> instructions;

    /** One instruction a line: comments left out, continued lines joined. */
    @BeforeAll
    static void read() throws IOException {
        String text = Repository.lines("Dockerfile").stream()
                .filter(line -> !line.startsWith("#"))
                .reduce("", (all, line) -> all + line + "\n");
        instructions = Arrays.stream(text.replaceAll("\\\\\\n\\s*", "").split("\\n+"))
                .filter(line -> !line.isBlank())
                .toList();
    }

    @Test
    void consistsOfKnownInstructions() {
        assertThat(instructions).first().asString().startsWith("FROM ");
        assertThat(instructions).allMatch(line -> INSTRUCTIONS.contains(line.split(" ")[0]));
    }

    @Test
    void copiesFromStagesAndFilesThatExist() {
        List<String> stages = new ArrayList<>();
        for (String line : instructions) {
            List<String> words = List.of(line.split("\\s+"));
            if (line.startsWith("FROM ") && words.contains("AS")) {
                stages.add(words.getLast());
            } else if (line.startsWith("COPY --from=")) {
                assertThat(stages).contains(words.get(1).substring("--from=".length()));
            } else if (line.startsWith("COPY ")) {
                assertThat(words.subList(1, words.size() - 1))
                        .allSatisfy(source ->
                                assertThat(Repository.ROOT.resolve(source)).exists());
            }
        }
        assertThat(stages).containsExactly("build");
    }

    @Test
    void buildsAndRunsOnTheSameJava() {
        assertThat(instructions)
                .filteredOn(line -> line.startsWith("FROM "))
                .containsExactly("FROM eclipse-temurin:25-jdk AS build", "FROM eclipse-temurin:25-jre");
    }

    @Test
    void runsAsAnOrdinaryUser() {
        int user = instructions.indexOf("USER youbei");
        assertThat(user).isPositive().isLessThan(last("ENTRYPOINT"));
        assertThat(last("USER")).isEqualTo(user);
        assertThat(instructions.get(last("ENTRYPOINT"))).contains("\"-jar\", \"/youbei/youbei.jar\"");
    }

    @Test
    void startsFromTheCacheThatItHasMade() {
        assertThat(instructions).anyMatch(line -> line.startsWith("RUN java -XX:AOTCacheOutput=cache/youbei.aot "));
        assertThat(instructions.get(last("ENTRYPOINT"))).contains("-XX:AOTCache=/youbei/cache/youbei.aot");
        assertThat(instructions).contains("WORKDIR /youbei");
        assertThat(instructions)
                .filteredOn(line -> line.contains("useNativeAccessorOnly=true"))
                .as("trained with the setting of the start")
                .hasSize(2);
    }

    @Test
    void keepsDataAndSecretsOutOfTheImage() throws IOException {
        assertThat(Repository.lines(".dockerignore")).contains("data", ".env", ".git", "**/target");
    }

    private static int last(String instruction) {
        return instructions.stream()
                .filter(line -> line.startsWith(instruction + " "))
                .mapToInt(instructions::lastIndexOf)
                .max()
                .orElseThrow();
    }
}
