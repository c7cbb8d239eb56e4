package org.youbei.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;

/** What fuzzing once found, and what is worth trying at every build: {@code TargetFuzzTests} searches from the same files on. */
class KeptInputsTests {
    private record Kept(Target target, Path file) {}

    static Stream<Named<Kept>> readsWhatWasKept() {
        return Arrays.stream(Target.values())
                .flatMap(target -> inputs(target)
                        .map(file -> Named.of(target.folder + "/" + file.getFileName(), new Kept(target, file))));
    }

    @ParameterizedTest
    @MethodSource
    void readsWhatWasKept(Kept kept) throws IOException {
        kept.target().read(Files.readAllBytes(kept.file()));
    }

    @Test
    void keepsInputsForEveryTarget() {
        assertThat(Target.values())
                .allSatisfy(target -> assertThat(inputs(target)).isNotEmpty());
    }

    private static Stream<Path> inputs(Target target) {
        try (var files = Files.list(new ClassPathResource("org/youbei/fuzz/TargetFuzzTestsInputs/" + target.folder)
                .getFile()
                .toPath())) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
