package org.youbei.plan.manuscript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.plan.manuscript.WordFile.p;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordFormatTests {
    private static final DocumentReader READER = new DocumentReader(ReadingLimits.DEFAULT);

    @Test
    void keepsInsertionsAndDropsDeletionsWithRemarks() {
        Manuscript read = read(
                WordFile.ofBody(
                        "<w:p><w:r><w:t>保留</w:t></w:r><w:ins><w:r><w:t>新增</w:t></w:r></w:ins>"
                                + "<w:del><w:r><w:delText>删去</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>移走</w:t></w:r></w:moveFrom></w:p>"));
        assertThat(texts(read)).containsExactly("保留新增");
        assertThat(read.remarks())
                .contains(new Remark(Remark.Kind.INSERTIONS_KEPT, 1), new Remark(Remark.Kind.DELETIONS_DROPPED, 2));
    }

    @Test
    void joinsParagraphsWhoseMarkWasDeleted() {
        Manuscript read = read(WordFile.ofBody(
                "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>前半</w:t></w:r></w:p>" + p("后半") + p("另段")));
        assertThat(texts(read)).containsExactly("前半后半", "另段");
    }

    @Test
    void ignoresFormerFormattingOfTrackedChanges() {
        Manuscript read = read(
                WordFile.ofBody(
                        "<w:p><w:pPr><w:pPrChange><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:pPrChange></w:pPr><w:r><w:t>正文</w:t></w:r></w:p>"));
        assertThat(read.blocks()).containsExactly(Paragraph.of("正文"));
    }

    @Test
    void dropsCommentsWithRemark() {
        Manuscript read =
                read(WordFile.ofBody("<w:p><w:r><w:t>正文</w:t></w:r><w:r><w:commentReference w:id=\"1\"/></w:r></w:p>")
                        .withPart("comments.xml", "comments", "<w:comment w:id=\"1\">" + p("批注") + "</w:comment>"));
        assertThat(texts(read)).containsExactly("正文");
        assertThat(read.remarks()).containsExactly(new Remark(Remark.Kind.COMMENTS_DROPPED, 1));
    }

    @Test
    void readsTextBoxesOnce() {
        String box = "<w:txbxContent>" + p("框内文字") + "</w:txbxContent>";
        Manuscript read = read(WordFile.ofBody("<w:p><w:r><w:t>正文</w:t><mc:AlternateContent><mc:Choice><w:drawing>"
                + "<wp:docPr name=\"框\"/><wps:txbx>" + box
                + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>"
                + box + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"));
        assertThat(texts(read)).containsExactly("正文", "框内文字");
        assertThat(((Paragraph) read.blocks().getLast()).origin()).isEqualTo(Paragraph.Origin.TEXT_BOX);
    }

    @Test
    void keepsTablesWithNestedTables() {
        String inner = "<w:tbl><w:tr><w:tc>" + p("内一") + "</w:tc><w:tc>" + p("内二") + "</w:tc></w:tr></w:tbl>";
        Manuscript read = read(WordFile.ofBody(
                "<w:tbl><w:tr><w:tc>" + p("职务") + "</w:tc><w:tc>" + p("电话") + "</w:tc></w:tr><w:tr><w:tc>" + p("组长")
                        + p("副组长") + "</w:tc><w:tc>" + inner + p("") + "</w:tc></w:tr></w:tbl>"));
        assertThat(read.blocks())
                .containsExactly(new Table(List.of(List.of("职务", "电话"), List.of("组长\n副组长", "内一\t内二"))));
        assertThat(read.blocks().getFirst().text()).isEqualTo("职务\t电话\n组长 副组长\t内一 内二");
    }

    @Test
    void readsTheParagraphsOfAFrameTable() {
        Manuscript read = read(WordFile.ofBody("<w:tbl><w:tr><w:tc>" + p("1 总则") + p("正文") + "</w:tc></w:tr></w:tbl>"));
        assertThat(texts(read)).containsExactly("1 总则", "正文");
    }

    @Test
    void keepsThePlaceOfPictures() {
        Manuscript read = read(WordFile.ofBody(p("图前")
                + "<w:p><w:r><w:drawing><wp:docPr name=\"图片 1\" descr=\"指挥体系图\"/></w:drawing></w:r></w:p>" + p("图后")));
        assertThat(read.blocks()).containsExactly(Paragraph.of("图前"), new Picture("指挥体系图"), Paragraph.of("图后"));
        assertThat(read.remarks()).containsExactly(new Remark(Remark.Kind.PICTURES_LEFT_IN_FILE, 1));
    }

    @Test
    void putsNotesBehindTheParagraphThatCitesThem() {
        Manuscript read =
                read(WordFile.ofBody("<w:p><w:r><w:t>正文</w:t><w:footnoteReference w:id=\"2\"/></w:r></w:p>" + p("下段"))
                        .withPart("footnotes.xml", "footnotes", "<w:footnote w:id=\"2\">" + p("注释") + "</w:footnote>"));
        assertThat(texts(read)).containsExactly("正文", "注释", "下段");
    }

    @Test
    void readsHeadersAndFootersOnce() {
        Manuscript read = read(WordFile.ofBody(p("正文"))
                .withPart("header1.xml", "hdr", p("页眉"))
                .withPart("header2.xml", "hdr", p("页眉"))
                .withPart("footer1.xml", "ftr", p("页脚")));
        assertThat(texts(read)).containsExactly("页眉", "正文", "页脚");
    }

    @Test
    void marksTheEntriesOfTablesOfContents() {
        String begin =
                "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>TOC \\o \"1-3\"</w:instrText></w:r>"
                        + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
        Manuscript read = read(WordFile.ofBody("<w:p>" + begin + "<w:r><w:t>1 总则</w:t><w:tab/><w:t>1</w:t></w:r></w:p>"
                + p("2 组织 2") + "<w:p><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>" + p("1 总则")));
        assertThat(read.blocks().stream().map(block -> ((Paragraph) block).origin()))
                .containsExactly(Paragraph.Origin.CONTENTS, Paragraph.Origin.CONTENTS, Paragraph.Origin.BODY);
    }

    @Test
    void countsAutomaticNumbering() {
        String levels = level(0, "chineseCounting", "第%1章")
                + level(1, "decimal", "%1.%2").replace("</w:lvl>", "<w:isLgl/></w:lvl>");
        Manuscript read = read(WordFile.ofBody(numbered(0, "总则")
                        + numbered(1, "目的")
                        + numbered(1, "依据")
                        + numbered(0, "组织")
                        + numbered(1, "机构"))
                .withPart(
                        "numbering.xml",
                        "numbering",
                        "<w:abstractNum w:abstractNumId=\"7\">" + levels
                                + "</w:abstractNum><w:num w:numId=\"3\"><w:abstractNumId w:val=\"7\"/></w:num>"));
        assertThat(texts(read)).containsExactly("第一章 总则", "1.1 目的", "1.2 依据", "第二章 组织", "2.1 机构");
    }

    @Test
    void partsBodyTextAtLineBreaks() {
        Manuscript read = read(WordFile.ofBody("<w:p><w:r><w:t>1 总则</w:t><w:br/><w:t>正文</w:t></w:r></w:p>"));
        assertThat(texts(read)).containsExactly("1 总则", "正文");
    }

    @Test
    void ignoresMacrosWithRemark() {
        Manuscript read = read(WordFile.ofBody(p("正文")).with("word/vbaProject.bin", "x"));
        assertThat(read.remarks()).containsExactly(new Remark(Remark.Kind.MACROS_IGNORED, 1));
    }

    @Test
    void readsTenThousandParagraphs() {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            body.append(p("第" + i + "段：各有关单位按照职责分工做好应急处置工作。"));
        }
        assertThat(read(WordFile.ofBody(body.toString())).blocks()).hasSize(10_000);
    }

    private static String level(int index, String format, String pattern) {
        return "<w:lvl w:ilvl=\"" + index + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format
                + "\"/><w:lvlText w:val=\"" + pattern + "\"/></w:lvl>";
    }

    private static String numbered(int level, String words) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + level
                + "\"/><w:numId w:val=\"3\"/></w:numPr></w:pPr><w:r><w:t>" + words + "</w:t></w:r></w:p>";
    }

    private static Manuscript read(WordFile file) {
        Reading reading = READER.read("预案.docx", file.bytes());
        assertThat(reading).isInstanceOf(Reading.Read.class);
        return ((Reading.Read) reading).manuscript();
    }

    private static List<String> texts(Manuscript manuscript) {
        return manuscript.blocks().stream().map(Block::text).toList();
    }
}
