package org.youbei.assessment.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The program as a process of its own, started from the compiled classes. */
class AssessProcessTests {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @Test
    void answersLineByLineAndEndsWithItsInput() throws IOException, InterruptedException {
        String input = "{\"op\":\"rank\",\"scores\":[0.5,0.7,0.5,0.3]}\nbad\n{\"op\":\"trend\",\"series\":[1,2,3]}\n";
        var answers = run(input);
        assertThat(answers).hasSize(3);
        assertThat(Asked.parsed(answers.get(0)).get("result").get("rank").toString())
                .isEqualTo("[2,1,2,4]");
        assertThat(Asked.parsed(answers.get(1)).get("ok").asBoolean()).isFalse();
        assertThat(Asked.parsed(answers.get(2)).get("result").get("direction").asString())
                .isEqualTo("increasing");
    }

    @Test
    void writesChineseWhateverTheLocale() throws IOException, InterruptedException {
        var answers = run(
                "{\"op\":\"grade-mean-std\",\"scores\":[1,2,3]}\n", "-Dfile.encoding=US-ASCII", "-Duser.language=de");
        assertThat(answers.getFirst()).contains("较强").contains("均值");
    }

    @Test
    void printsItsUsage() throws IOException, InterruptedException {
        assertThat(String.join("\n", started(List.of(), List.of("--help"), ""))).contains("capability-index");
    }

    private static List<String> run(String input, String... options) throws IOException, InterruptedException {
        return started(List.of(options), List.of(), input);
    }

    private static List<String> started(List<String> options, List<String> arguments, String input)
            throws IOException, InterruptedException {
        var command = new java.util.ArrayList<>(List.of(JAVA));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Assess.class.getName()));
        command.addAll(arguments);
        return answers(command, input);
    }

    static List<String> answers(List<String> command, String input) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var output = CompletableFuture.supplyAsync(() -> read(process));
        try (var to = process.getOutputStream()) {
            to.write(input.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(process.waitFor()).isZero();
        return output.join().lines().toList();
    }

    private static String read(Process process) {
        try {
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
