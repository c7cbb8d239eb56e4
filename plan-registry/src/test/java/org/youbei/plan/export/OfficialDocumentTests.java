package org.youbei.plan.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.youbei.model.ResponseLevel;
import org.youbei.plan.PlanStructure;
import org.youbei.plan.contact.Contact;
import org.youbei.plan.figure.FigurePicture;
import org.youbei.plan.manuscript.DocumentReader;
import org.youbei.plan.manuscript.Reading;
import org.youbei.plan.manuscript.ReadingLimits;
import org.youbei.plan.outline.OutlineReader;
import org.youbei.plan.outline.OutlineSection;
import org.youbei.plan.response.ActionStep;
import org.youbei.plan.response.Response;
import org.youbei.plan.section.Section;

class OfficialDocumentTests {
    private static final UUID ID = new UUID(1, 1);

    @Test
    void laysOutThePageAsTheStandardAsks() throws IOException {
        try (var document = written(paper())) {
            var page = document.getDocument().getBody().getSectPr();
            assertThat(page.getPgSz().getW()).hasToString("11906");
            assertThat(page.getPgMar().getTop()).hasToString("2098");
            assertThat(page.getPgMar().getLeft()).hasToString("1588");
            assertThat(page.getPgMar().getRight()).hasToString("1474");
            assertThat(page.getPgMar().getBottom()).hasToString("1984");
            assertThat(page.getDocGrid().getLinePitch()).hasToString("579");
            assertThat(document.getHeaderFooterPolicy().getFooter(1).getText()).contains("—");
            assertThat(document.getFooterList()).hasSize(2);
            assertThat(document.getHeaderFooterPolicy().getEvenPageFooter()).isNotNull();
            assertThat(HeaderFooterType.EVEN).isNotNull();
        }
    }

    @Test
    void printsNumberTitleTextSignatureAndDateInOrder() throws IOException {
        try (var document = written(paper())) {
            var lines = document.getParagraphs().stream()
                    .map(XWPFParagraph::getText)
                    .filter(text -> !text.isBlank())
                    .toList();
            assertThat(lines)
                    .containsSubsequence(
                            "武积办〔2026〕5号",
                            "积玉桥街道突发事件总体应急预案",
                            "1　总则",
                            "1.1　编制目的",
                            "提高应对能力。",
                            "积玉桥街道办事处",
                            "2026年11月20日",
                            "附件1　名单",
                            "response",
                            "step",
                            "contact");
            var title = paragraph(document, "积玉桥街道突发事件总体应急预案");
            assertThat(title.getRuns().getFirst().getFontSizeAsDouble()).isEqualTo(22);
            assertThat(title.getRuns()
                            .getFirst()
                            .getFontFamily(org.apache.poi.xwpf.usermodel.XWPFRun.FontCharRange.eastAsia))
                    .isEqualTo("方正小标宋简体");
            assertThat(paragraph(document, "提高应对能力。").getIndentationFirstLine()).isEqualTo(640);
            assertThat(paragraph(document, "附件1　名单").isPageBreak()).isTrue();
        }
    }

    @Test
    void keepsTablesAndFigures() throws IOException {
        try (var document = written(paper())) {
            var table = document.getTables().getFirst();
            assertThat(table.getRow(0).getCell(1).getText()).isEqualTo("电话");
            assertThat(table.getRow(1).getCell(0).getText()).isEqualTo("消防救援站");
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(document.getAllPictures()).hasSize(1);
            assertThat(document.getTables())
                    .as("one of the text, three of the structure")
                    .hasSize(4);
        }
    }

    @Test
    void saysNothingOfWhatIsNotYetThere() throws IOException {
        var draft = new PlanPaper(
                "草稿",
                "",
                "街道办",
                null,
                List.of(section(0, 1, "1", "总则", "正文")),
                PlanStructure.EMPTY,
                n -> Optional.empty());
        try (var document = written(draft)) {
            assertThat(document.getTables()).isEmpty();
            assertThat(document.getParagraphs().stream().map(XWPFParagraph::getText))
                    .doesNotContain("街道办");
        }
    }

    @Test
    void leavesNumbersAnnexesAndTablesOutOfTheShortVersion() throws IOException {
        var paper = paper();
        try (var document = written(paper.shortened())) {
            var text = document.getParagraphs().stream()
                    .map(XWPFParagraph::getText)
                    .toList();
            assertThat(text).contains("积玉桥街道突发事件总体应急预案（简本）", "1.1　编制目的", "提高应对能力。");
            assertThat(String.join("", text)).doesNotContain("027-88936666", "附件1", "名单");
            assertThat(document.getTables()).isEmpty();
            assertThat(document.getAllPictures()).isEmpty();
        }
    }

    @Test
    void isRecognisedSectionBySectionWhenItComesBack() throws IOException {
        var bytes = bytes(paper());
        var reading = new DocumentReader(ReadingLimits.DEFAULT).read("a.docx", bytes);
        assertThat(reading).isInstanceOf(Reading.Read.class);
        var outline = new OutlineReader().read(((Reading.Read) reading).manuscript());
        assertThat(outline.all().map(OutlineSection::number).toList())
                .startsWith("1", "1.1", "2", "2.1")
                .contains("附件1");
    }

    @Test
    void writesALongPlanInLittleTime() throws IOException {
        var sections = new ArrayList<Section>();
        for (int i = 0; i < 300; i++) {
            sections.add(section(i, 1 + i % 3, Integer.toString(i + 1), "章节" + i, "正文。\n".repeat(10)));
        }
        var paper = new PlanPaper("长预案", "", "", null, sections, PlanStructure.EMPTY, n -> Optional.empty());
        var bytes = bytes(paper);
        assertThat(bytes.length).isBetween(10_000, 500_000);
    }

    private static XWPFParagraph paragraph(XWPFDocument document, String text) {
        return document.getParagraphs().stream()
                .filter(one -> one.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    static PlanPaper paper() {
        var sections = List.of(
                section(0, 1, "1", "总则", ""),
                section(1, 2, "1.1", "编制目的", "提高应对能力。\n【图1：指挥体系】"),
                section(2, 1, "2", "组织体系", "设指挥部，电话027-88936666。"),
                section(3, 2, "2.1", "成员", "单位\t电话\n消防救援站\t119\n派出所\t110"),
                section(4, 1, "附件1", "名单", "甲\n乙"));
        var structure = new PlanStructure(
                List.of(new Response(ID, ID, ResponseLevel.II, "红色预警", "全员到岗\n开放避难场所", "主任", 0)),
                List.of(new ActionStep(ID, ID, 0, "值班员", "电话叫应", 15, "电话", null, null, 0)),
                List.of(new Contact(ID, ID, 0, "张三", "主任", "街道办", "138****0001", 0)),
                List.of(),
                List.of());
        return new PlanPaper(
                "积玉桥街道突发事件总体应急预案",
                "武积办〔2026〕5号",
                "积玉桥街道办事处",
                LocalDate.of(2026, 11, 20),
                sections,
                structure,
                number -> number == 1 ? Optional.of(picture()) : Optional.empty());
    }

    private static FigurePicture picture() {
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(900, 400, BufferedImage.TYPE_INT_RGB), "png", out);
            return new FigurePicture("image/png", 900, 400, out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Section section(int position, int depth, String number, String title, String body) {
        return new Section(new UUID(2, position), ID, null, position, depth, number, title, body, 0);
    }

    private static XWPFDocument written(PlanPaper paper) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(bytes(paper)));
    }

    private static byte[] bytes(PlanPaper paper) throws IOException {
        var out = new ByteArrayOutputStream();
        OfficialDocument.write(paper, OfficialDocumentTests::word, out);
        var kept = System.getProperty("youbei.paper");
        if (kept != null) {
            Files.write(Path.of(kept), out.toByteArray());
        }
        return out.toByteArray();
    }

    private static String word(String key, Object[] arguments) {
        return switch (key) {
            case "responses" -> "response";
            case "steps" -> "step";
            case "contacts" -> "contact";
            default -> key;
        };
    }
}
