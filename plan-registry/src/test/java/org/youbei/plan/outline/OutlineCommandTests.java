package org.youbei.plan.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutlineCommandTests {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void printsTheNationalPlan() {
        assertThat(run(Corpus.folder().resolve("national-general-plan-2025.docx")))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .startsWith("1\t总则\t1", "1.1\t总体要求\t2", "1.2\t适用范围\t2")
                .contains("3.2.2\t预警\t3", "5.6\t责任与奖惩\t2")
                .hasSize(39)
                .last()
                .asString()
                .matches("placed\t97\\.\\d%");
        assertThat(err.size()).isZero();
    }

    @Test
    void namesTheReasonOfARefusal(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("plan.docx"), "{\\rtf1 }");
        assertThat(run(file)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("RICH_TEXT", "save it as .docx");
        assertThat(out.size()).isZero();
    }

    private int run(Path file) {
        return OutlineCommand.run(
                file,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}
