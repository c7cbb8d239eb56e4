package org.youbei.plan.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.youbei.model.JurisdictionCode;
import org.youbei.plan.Confidentiality;
import org.youbei.plan.PlanEntry;
import org.youbei.plan.PlanKind;
import org.youbei.plan.PlanParts;
import org.youbei.plan.PlanStructure;
import org.youbei.plan.manuscript.DocumentReader;
import org.youbei.plan.manuscript.Manuscript;
import org.youbei.plan.manuscript.Reading;
import org.youbei.plan.manuscript.ReadingLimits;
import org.youbei.plan.manuscript.Table;
import org.youbei.plan.outline.OutlineReader;
import org.youbei.plan.outline.OutlineSection;
import org.youbei.plan.section.Passage;
import org.youbei.plan.section.Section;
import org.youbei.plan.table.RandomTables;
import org.youbei.plan.table.TableGrid;
import org.youbei.plan.table.TableText;

/** Whatever a table looks like, it is the same after import, storage, export and import. */
class TablesComeBackTests {
    private static final UUID ID = new UUID(1, 1);
    private static final int TABLES = 40;

    @Test
    void fromWord() throws IOException {
        for (int seed = 0; seed < 20; seed++) {
            var tables = tables(seed);
            var paper = new PlanPaper(
                    "示例预案", "", "示例街道", null, sections(tables), PlanStructure.EMPTY, n -> Optional.empty());
            var out = new ByteArrayOutputStream();
            OfficialDocument.write(paper, (key, arguments) -> key, out);
            same(read("a.docx", out.toByteArray()), tables);
        }
    }

    @Test
    void fromMarkdown() {
        for (int seed = 0; seed < 50; seed++) {
            var tables = tables(seed);
            var text = PlanMarkdown.of("示例预案", sections(tables));
            same(read("a.md", text.getBytes(StandardCharsets.UTF_8)), tables);
        }
    }

    @Test
    void fromJson() {
        var tables = tables(1);
        var passages = sections(tables).stream()
                .map(one -> new Passage(one.depth(), one.number(), one.title(), one.body()))
                .toList();
        var entry = new PlanEntry(
                new JurisdictionCode("420106001"), PlanKind.GENERAL, null, "示例预案", null, Confidentiality.OPEN, "", "");
        var file = PlanFile.of(entry, null, null, passages, List.of(), PlanParts.EMPTY);
        var back = PlanFile.read(file.bytes()).orElseThrow();
        assertThat(back.sections().stream()
                        .flatMap(passage -> TableText.pieces(passage.body()).stream())
                        .filter(TableText.Tabled.class::isInstance)
                        .map(piece -> ((TableText.Tabled) piece).grid()))
                .isEqualTo(tables);
    }

    @Test
    void keepsLevelsDeeperThanWordKnows() throws IOException {
        var deep = IntStream.rangeClosed(1, 20)
                .mapToObj(depth -> section(depth, "", "层级" + depth, "文" + depth + "。"))
                .toList();
        var paper = new PlanPaper("示例预案", "", "示例街道", null, deep, PlanStructure.EMPTY, n -> Optional.empty());
        var out = new ByteArrayOutputStream();
        OfficialDocument.write(paper, (key, arguments) -> key, out);
        for (var manuscript : List.of(
                manuscript("a.docx", out.toByteArray()),
                manuscript("a.md", PlanMarkdown.of("示例预案", deep).getBytes(StandardCharsets.UTF_8)))) {
            assertThat(new OutlineReader().read(manuscript).all().map(OutlineSection::title))
                    .containsExactlyElementsOf(deep.stream().map(Section::title).toList());
            assertThat(new OutlineReader().read(manuscript).all().map(OutlineSection::depth))
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, 20).boxed().toList());
        }
    }

    private static void same(List<TableGrid> found, List<TableGrid> tables) {
        for (int i = 0; i < Math.min(found.size(), tables.size()); i++) {
            assertThat(found.get(i)).isEqualTo(tables.get(i));
        }
        assertThat(found).hasSameSizeAs(tables);
    }

    private static List<TableGrid> tables(int seed) {
        var random = new Random(seed);
        return IntStream.range(0, TABLES).mapToObj(i -> RandomTables.of(random)).toList();
    }

    private static List<Section> sections(List<TableGrid> tables) {
        var sections = new ArrayList<Section>();
        sections.add(section(1, "1", "总则", "说明。"));
        for (int i = 0; i < tables.size(); i++) {
            sections.add(section(2, "1." + (i + 1), "表单", "前。\n" + TableText.write(tables.get(i)) + "\n后。"));
        }
        sections.add(section(1, "2", "附则", "完。"));
        return sections;
    }

    private static Section section(int depth, String number, String title, String body) {
        return new Section(ID, ID, null, 0, depth, number, title, body, 0);
    }

    private static List<TableGrid> read(String name, byte[] bytes) {
        return new OutlineReader()
                .read(manuscript(name, bytes))
                .all()
                .flatMap(section -> section.body().stream())
                .filter(Table.class::isInstance)
                .map(block -> ((Table) block).grid())
                .toList();
    }

    private static Manuscript manuscript(String name, byte[] bytes) {
        assertThat(new DocumentReader(ReadingLimits.DEFAULT).read(name, bytes)).isInstanceOf(Reading.Read.class);
        return ((Reading.Read) new DocumentReader(ReadingLimits.DEFAULT).read(name, bytes)).manuscript();
    }
}
