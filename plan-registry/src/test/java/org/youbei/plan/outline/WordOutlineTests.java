package org.youbei.plan.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.plan.manuscript.WordFile.p;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.youbei.plan.manuscript.Block;
import org.youbei.plan.manuscript.Manuscript;
import org.youbei.plan.manuscript.Table;
import org.youbei.plan.manuscript.WordFile;

/** Documents as offices really make them in Word, made here by POI. */
class WordOutlineTests {

    @Test
    void readsHeadingStylesWithoutNumbers() {
        XWPFDocument document = styled();
        add(document, "Title", "青松街道防汛预案");
        add(document, "H1", "总则");
        add(document, "H2", "目的");
        add(document, "", "减少损失。");
        add(document, "H1", "组织");
        add(document, "H2", "机构");
        add(document, "", "设指挥部。");
        assertThat(headings(document)).containsExactly("//总则/1", "//目的/2", "//组织/1", "//机构/2");
    }

    @Test
    void readsAutomaticNumbersOfHeadingStyles() {
        XWPFDocument document = styled();
        BigInteger list = numbering(document, "%1", "%1.%2");
        for (String[] heading : new String[][] {{"0", "总则"}, {"1", "目的"}, {"1", "依据"}, {"0", "组织"}, {"1", "机构"}}) {
            XWPFParagraph paragraph = add(document, heading[0].equals("0") ? "H1" : "H2", heading[1]);
            paragraph.setNumID(list);
            paragraph.setNumILvl(new BigInteger(heading[0]));
            add(document, "", "正文，" + heading[1] + "。");
        }
        assertThat(headings(document))
                .containsExactly("1/1/总则/1", "1.1/1.1/目的/2", "1.2/1.2/依据/2", "2/2/组织/1", "2.1/2.1/机构/2");
    }

    @Test
    void readsAutomaticNumbersOfPlainParagraphs() {
        XWPFDocument document = new XWPFDocument();
        BigInteger list = numbering(document, "%1、", "（%2）");
        for (String[] heading :
                new String[][] {{"0", "总则"}, {"1", "目的"}, {"1", "依据"}, {"0", "组织"}, {"1", "机构"}, {"1", "职责"}}) {
            XWPFParagraph paragraph = add(document, "", heading[1]);
            paragraph.setNumID(list);
            paragraph.setNumILvl(new BigInteger(heading[0]));
            add(document, "", "正文，" + heading[1] + "。");
        }
        assertThat(headings(document))
                .containsExactly(
                        "一、/一、/总则/1", "（一）/（一）/目的/2", "（二）/（二）/依据/2", "二、/二、/组织/1", "（一）/（一）/机构/2", "（二）/（二）/职责/2");
    }

    @Test
    void passesOverTablesOfContentsOfWord() {
        Outline outline = outline(WordFile.ofBody(p("青松街道应急预案")
                        + p("TOC1", "1 总则\t1")
                        + p("TOC2", "1.1 目的\t1")
                        + p("TOC1", "2 组织\t2")
                        + p("1 总则")
                        + p("1.1 目的")
                        + p("正文。")
                        + p("2 组织")
                        + p("正文。"))
                .withPart(
                        "styles.xml",
                        "styles",
                        "<w:style w:styleId=\"TOC1\"><w:name w:val=\"toc 1\"/></w:style><w:style w:styleId=\"TOC2\"><w:name w:val=\"toc 2\"/></w:style>")
                .bytes());
        assertThat(headings(outline)).containsExactly("1/1/总则/1", "1.1/1.1/目的/2", "2/2/组织/1");
        assertThat(outline.unplaced()).hasSize(4);
    }

    @Test
    void keepsTablesAndTextBoxesInTheirSection() {
        XWPFDocument document = new XWPFDocument();
        add(document, "", "1 总则");
        add(document, "", "1.1 成员");
        XWPFTable table = document.createTable(2, 2);
        table.getRow(0).getCell(0).setText("职务");
        table.getRow(0).getCell(1).setText("电话");
        table.getRow(1).getCell(0).setText("指挥长");
        table.getRow(1).getCell(1).setText("00000000");
        add(document, "", "2 组织");
        add(document, "", "正文。");
        Outline outline = outline(WordFile.bytes(document));
        OutlineSection members = outline.sections().getFirst().children().getFirst();
        assertThat(members.body()).containsExactly(new Table(List.of(List.of("职务", "电话"), List.of("指挥长", "00000000"))));
        assertThat(members.text()).isEqualTo("职务\t电话\n指挥长\t00000000");
    }

    @Test
    void putsHeadersAndFootersAside() {
        Outline outline = outline(WordFile.ofBody(p("1 总则") + p("正文。") + p("2 组织") + p("正文。"))
                .withPart("header1.xml", "hdr", p("青松街道应急预案"))
                .withPart("footer1.xml", "ftr", p("— 1 —"))
                .bytes());
        assertThat(outline.unplaced().stream().map(Block::text)).containsExactly("青松街道应急预案", "— 1 —");
    }

    @Test
    void followsTwentyLevelsOfNumbers() {
        String body = IntStream.rangeClosed(1, 20)
                .mapToObj(depth ->
                        p(String.join(".", java.util.Collections.nCopies(depth, "1")) + " 第" + depth + "级") + p("正文。"))
                .collect(Collectors.joining());
        Outline outline = outline(WordFile.ofBody(body + p("2 完") + p("正文。")).bytes());
        assertThat(outline.all().mapToInt(OutlineSection::depth).max()).hasValue(20);
        assertThat(outline.all()).hasSize(21);
    }

    @Test
    void readsTheWholeOfTenThousandNumberedParagraphs() {
        String body = IntStream.rangeClosed(1, 99)
                .mapToObj(chapter -> p(chapter + " 章节")
                        + IntStream.rangeClosed(1, 99)
                                .mapToObj(section -> p(chapter + "." + section + " 要求"))
                                .collect(Collectors.joining()))
                .collect(Collectors.joining());
        assertThat(outline(WordFile.ofBody(body).bytes()).all()).hasSize(99 * 100);
    }

    private static XWPFDocument styled() {
        XWPFDocument document = new XWPFDocument();
        style(document, "Title", "Title", -1);
        style(document, "H1", "heading 1", 0);
        style(document, "H2", "标题 2", -1);
        return document;
    }

    private static void style(XWPFDocument document, String id, String name, int level) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.addNewName().setVal(name);
        if (level >= 0) {
            style.addNewPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level));
        }
        XWPFStyle added = new XWPFStyle(style);
        added.setType(STStyleType.PARAGRAPH);
        document.createStyles().addStyle(added);
    }

    private static BigInteger numbering(XWPFDocument document, String first, String second) {
        CTAbstractNum template = CTAbstractNum.Factory.newInstance();
        template.setAbstractNumId(BigInteger.ONE);
        level(template, 0, first);
        level(template, 1, second);
        BigInteger id =
                document.createNumbering().addAbstractNum(new org.apache.poi.xwpf.usermodel.XWPFAbstractNum(template));
        return document.getNumbering().addNum(id);
    }

    private static void level(CTAbstractNum template, int index, String pattern) {
        CTLvl level = template.addNewLvl();
        level.setIlvl(BigInteger.valueOf(index));
        level.addNewStart().setVal(BigInteger.ONE);
        boolean han = pattern.endsWith("、") || pattern.endsWith("）");
        level.addNewNumFmt().setVal(han ? STNumberFormat.CHINESE_COUNTING : STNumberFormat.DECIMAL);
        level.addNewLvlText().setVal(pattern);
    }

    private static XWPFParagraph add(XWPFDocument document, String style, String words) {
        XWPFParagraph paragraph = document.createParagraph();
        if (!style.isEmpty()) {
            paragraph.setStyle(style);
        }
        paragraph.createRun().setText(words);
        return paragraph;
    }

    private static List<String> headings(XWPFDocument document) {
        return headings(outline(WordFile.bytes(document)));
    }

    private static List<String> headings(Outline outline) {
        return outline.all()
                .map(section ->
                        section.printed() + "/" + section.number() + "/" + section.title() + "/" + section.depth())
                .toList();
    }

    private static Outline outline(byte[] bytes) {
        Manuscript manuscript = Corpus.manuscript("预案.docx", bytes);
        return new OutlineReader().read(manuscript);
    }
}
