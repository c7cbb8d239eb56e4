package org.youbei.plan.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.youbei.plan.PlanStructure;
import org.youbei.plan.export.OfficialDocument;
import org.youbei.plan.export.PlanPaper;
import org.youbei.plan.section.Passage;
import org.youbei.plan.section.Section;

/** Files of the kinds that once lost something on their way in. */
class CaseFilesTests {
    @Test
    void takeInATextThatTheDocumentOnlyPointsTo() throws IOException {
        var read = file("text-in-altchunk");
        assertThat(read.sections())
                .extracting(Passage::title, Passage::body)
                .containsExactly(org.assertj.core.api.Assertions.tuple("总则", "一段正文。"));
        assertThat(read.remarks()).extracting(ReadDocument.Note::kind).containsExactly("PARTS_TAKEN_IN");
    }

    @Test
    void keepWhatIsTickedApartFromWhatIsNot() throws IOException {
        assertThat(file("wingdings-checkboxes").sections().getFirst().body()).isEqualTo("☑是 ☐否");
    }

    /** Rows of one cell, blank cells and a row of nothing are the same table again after they were printed and read. */
    @ParameterizedTest
    @ValueSource(strings = {"form-with-full-width-rows", "form-with-blank-cells"})
    void keepTheirTablesThroughAnExport(String name) throws IOException {
        var sections = file(name).sections();
        assertThat(sections.getFirst().body()).containsOnlyOnce("【表】").contains("【表完】\n表后的文字。");
        var out = new ByteArrayOutputStream();
        var paper = new PlanPaper("示例预案", "", "示例街道", null, of(sections), PlanStructure.EMPTY, n -> Optional.empty());
        OfficialDocument.write(paper, (key, arguments) -> key, out);
        var back = PlanDocuments.read("a.docx", out.toByteArray()).orElseThrow();
        assertThat(table(back.sections().getFirst())).isEqualTo(table(sections.getFirst()));
    }

    /** Rows and cells, without the widths that an export states. */
    private static String table(Passage passage) {
        var body = passage.body();
        return body.substring(body.indexOf('\n', body.indexOf("【表")), body.indexOf("【表完】"));
    }

    private static List<Section> of(List<Passage> passages) {
        var sections = new ArrayList<Section>();
        for (var one : passages) {
            sections.add(new Section(
                    UUID.randomUUID(),
                    new UUID(1, 1),
                    null,
                    sections.size(),
                    one.depth(),
                    one.number(),
                    one.title(),
                    one.body(),
                    0));
        }
        return sections;
    }

    private static ReadDocument file(String name) throws IOException {
        var bytes = Files.readAllBytes(Path.of("src/test/resources/kinds/" + name + ".docx"));
        return PlanDocuments.read(name + ".docx", bytes).orElseThrow();
    }
}
