package org.youbei.plan.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.youbei.plan.extraction.Extraction;
import org.youbei.plan.section.Section;

/** What is found in the general plan of the state as it was published. */
class PublishedPlanTests {
    @Test
    void saysWhoDoesWhat() throws IOException {
        var bytes = Files.readAllBytes(Path.of("src/test/resources/outline/national-general-plan-2025.docx"));
        var document =
                PlanDocuments.read("national-general-plan-2025.docx", bytes).orElseThrow();
        var sections = new ArrayList<Section>();
        for (var one : document.sections()) {
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

        var found = Extraction.of(sections);
        assertThat(found.levels())
                .as("it leaves the levels to the plans below it")
                .isEmpty();
        assertThat(found.steps())
                .extracting(one -> one.words().post())
                .contains("有关方面", "有关部门", "地方各级党委和政府及其相关部门")
                .hasSize(11);
        assertThat(found.steps())
                .filteredOn(one -> one.words().post().equals("有关方面"))
                .allSatisfy(one -> {
                    assertThat(one.words().minutes()).isEqualTo(24 * 60);
                    assertThat(one.words().action()).isEqualTo("应当在24小时内举行首场新闻发布会");
                });
        assertThat(found.contacts()).isEmpty();
    }
}
