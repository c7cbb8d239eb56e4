package org.youbei.plan.manuscript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.plan.manuscript.WordFile.p;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.youbei.plan.table.TableCell;
import org.youbei.plan.table.TableGrid;

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
        Manuscript read = read(WordFile.ofBody("<w:p><w:pPr><w:pPrChange><w:pPr><w:outlineLvl"
                + " w:val=\"0\"/></w:pPr></w:pPrChange></w:pPr><w:r><w:t>正文</w:t></w:r></w:p>"));
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
    void takesInTheTextOfDocumentsInside() {
        String html = "<html><head><title>x</title></head><body><h2>1 总则</h2><p>一段<b>正文</b>。</p>"
                + "<ul><li>第一<li>第二</ul><script>alert(1)</script></body></html>";
        String quoted = "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b1\"\r\n\r\n--b1\r\n"
                + "Content-Type: text/html; charset=\"utf-8\"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
                + "<p>=E4=B8=80</p>\r\n--b1--";
        for (var part :
                Map.of("a.html", html, "a.mht", quoted, "a.txt", "纯文字\n第二行").entrySet()) {
            Manuscript read = read(related("afChunk", part.getKey(), "<w:altChunk r:id=\"r9\"/>")
                    .with("word/" + part.getKey(), part.getValue()));
            assertThat(texts(read))
                    .as(part.getKey())
                    .isEqualTo(
                            switch (part.getKey()) {
                                case "a.html" -> List.of("前", "1 总则", "一段正文。", "第一", "第二", "后");
                                case "a.mht" -> List.of("前", "一", "后");
                                default -> List.of("前", "纯文字", "第二行", "后");
                            });
            assertThat(read.remarks())
                    .containsExactly(new Remark(Remark.Kind.PARTS_TAKEN_IN, 1, List.of(part.getKey())));
        }
    }

    @Test
    void takesInAWordDocumentInsideButNoneInsideOfThat() {
        byte[] innermost = WordFile.ofBody(p("最里")).bytes();
        byte[] inner = related("afChunk", "b.docx", "<w:altChunk r:id=\"r9\"/>")
                .with("word/b.docx", innermost)
                .bytes();
        Manuscript read =
                read(related("afChunk", "a.docx", "<w:altChunk r:id=\"r9\"/>").with("word/a.docx", inner));
        assertThat(texts(read)).containsExactly("前", "前", "后", "后");
    }

    @Test
    void namesDocumentsInsideThatItCannotRead() {
        Manuscript read =
                read(related("afChunk", "a.rtf", "<w:altChunk r:id=\"r9\"/>").with("word/a.rtf", "{\\rtf1 x}"));
        assertThat(texts(read)).containsExactly("前", "后");
        assertThat(read.remarks()).containsExactly(new Remark(Remark.Kind.PARTS_LEFT_OUT, 1, List.of("a.rtf")));
        assertThat(read(related("afChunk", "none.docx", "<w:altChunk r:id=\"r9\"/>"))
                        .remarks())
                .containsExactly(new Remark(Remark.Kind.PARTS_LEFT_OUT, 1, List.of("none.docx")));
    }

    @Test
    void keepsTheWordsOfDiagrams() {
        String data = "<dgm:dataModel xmlns:dgm=\"urn:d\" xmlns:a=\"urn:a\"><dgm:ptLst>"
                + "<dgm:pt><dgm:t><a:p><a:r><a:t>总指</a:t></a:r><a:r><a:t>挥</a:t></a:r></a:p></dgm:t></dgm:pt>"
                + "<dgm:pt type=\"parTrans\"/><dgm:pt><dgm:t><a:p><a:r><a:t>抢险组</a:t></a:r></a:p></dgm:t></dgm:pt>"
                + "</dgm:ptLst></dgm:dataModel>";
        Manuscript read = read(related(
                        "diagramData",
                        "diagrams/data1.xml",
                        "<w:p><w:r><w:drawing><wp:docPr name=\"图示 1\"/><w:relIds r:dm=\"r9\"/></w:drawing></w:r></w:p>")
                .with("word/diagrams/data1.xml", data));
        assertThat(texts(read)).containsExactly("前", "图示 1", "总指挥", "抢险组", "后");
        assertThat(read.remarks())
                .contains(
                        new Remark(Remark.Kind.DIAGRAM_WORDS_KEPT, 1),
                        new Remark(Remark.Kind.PICTURES_LEFT_IN_FILE, 1));
    }

    @Test
    void readsTheSignsOfSymbolFonts() {
        String signs = "<w:p><w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/><w:sym w:font=\"Wingdings\""
                + " w:char=\"00A8\"/><w:sym w:font=\"Wingdings 2\" w:char=\"F052\"/><w:sym w:font=\"Wingdings 2\""
                + " w:char=\"F0A3\"/><w:sym w:font=\"Symbol\" w:char=\"F0B3\"/><w:sym w:font=\"Wingdings\""
                + " w:char=\"F0FC\"/></w:r><w:r><w:rPr><w:rFonts w:ascii=\"Wingdings\"/></w:rPr><w:t>þ"
                + " o</w:t></w:r><w:r><w:t>平常 þ</w:t></w:r></w:p>";
        Manuscript read = read(WordFile.ofBody(signs));
        assertThat(texts(read)).containsExactly("☑☐☑☐≥✓☑ ☐平常 þ");
        assertThat(read.remarks()).isEmpty();
    }

    @Test
    void namesSignsThatItDoesNotKnow() {
        Manuscript read = read(WordFile.ofBody("<w:p><w:r><w:sym w:font=\"Odd Signs\" w:char=\"F041\"/></w:r></w:p>"));
        assertThat(texts(read)).containsExactly("•");
        assertThat(read.remarks())
                .containsExactly(new Remark(Remark.Kind.SYMBOLS_UNKNOWN, 1, List.of("Odd Signs f041")));
    }

    @Test
    void leavesHiddenTextOutWithRemark() {
        Manuscript read =
                read(WordFile.ofBody("<w:p><w:r><w:t>可见</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏的话</w:t></w:r>"
                                + "<w:r><w:rPr><w:rStyle w:val=\"V\"/></w:rPr><w:t>也隐藏</w:t></w:r>"
                                + "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>也可见</w:t></w:r></w:p>")
                        .withPart(
                                "styles.xml",
                                "styles",
                                "<w:style w:styleId=\"V\"><w:name w:val=\"v\"/><w:rPr><w:vanish/></w:rPr></w:style>"));
        assertThat(texts(read)).containsExactly("可见也可见");
        assertThat(read.remarks())
                .containsExactly(new Remark(Remark.Kind.HIDDEN_TEXT_LEFT_OUT, 2, List.of("隐藏的话", "也隐藏")));
    }

    @Test
    void readsCheckBoxesAndChoicesOfOldForms() {
        String box = "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:checkBox><w:default"
                + " w:val=\"0\"/>%s</w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:fldChar"
                + " w:fldCharType=\"end\"/></w:r>";
        String list = "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:ddList><w:result w:val=\"1\"/>"
                + "<w:listEntry w:val=\"甲\"/><w:listEntry w:val=\"乙\"/></w:ddList></w:ffData></w:fldChar></w:r>";
        assertThat(texts(read(WordFile.ofBody("<w:p>" + box.formatted("<w:checked/>") + "<w:r><w:t>是</w:t></w:r>"
                        + box.formatted("") + "<w:r><w:t>否</w:t></w:r>" + list + "</w:p>"))))
                .containsExactly("☑是☐否乙");
    }

    @Test
    void countsNoNumberForAParagraphThatOnlyEndsAPart() {
        String levels = level(0, "decimal", "%1");
        String only = numbered(0, "").replace("</w:pPr>", "<w:sectPr/></w:pPr>");
        Manuscript read = read(WordFile.ofBody(only + numbered(0, "总则") + only + numbered(0, "附则"))
                .withPart(
                        "numbering.xml",
                        "numbering",
                        "<w:abstractNum w:abstractNumId=\"7\">" + levels
                                + "</w:abstractNum><w:num w:numId=\"3\"><w:abstractNumId w:val=\"7\"/></w:num>"));
        assertThat(texts(read)).containsExactly("1 总则", "2 附则");
    }

    @Test
    void readsMergedCellsAndWidths() {
        String table = "<w:tbl><w:tblGrid><w:gridCol w:w=\"1000\"/><w:gridCol w:w=\"3000\"/><w:gridCol"
                + " w:w=\"1000\"/></w:tblGrid>"
                + row(cell("<w:gridSpan w:val=\"2\"/>", "宽"), cell("<w:vMerge w:val=\"restart\"/>", "高"))
                + row(cell("", "甲"), cell("", ""), cell("<w:vMerge/>", ""))
                + row(
                        cell("", ""),
                        cell("<w:hMerge w:val=\"restart\"/>", "旧"),
                        cell("<w:hMerge w:val=\"continue\"/>", ""))
                + "</w:tbl>";
        assertThat(read(WordFile.ofBody(table)).blocks())
                .containsExactly(new Table(new TableGrid(
                        List.of(200, 600, 200),
                        List.of(
                                List.of(new TableCell("宽", 2, 1), new TableCell("高", 1, 2)),
                                List.of(TableCell.of("甲"), TableCell.of("")),
                                List.of(TableCell.of(""), new TableCell("旧", 2, 1))))));
    }

    private static String row(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    private static String cell(String properties, String words) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + p(words) + "</w:tc>";
    }

    /** A document with something related to it between two paragraphs. */
    private static WordFile related(String type, String target, String element) {
        return WordFile.ofBody(p("前")
                        + element.replace("r:", "rel:").replaceFirst("<w:(altChunk|p)", "<w:$1 xmlns:rel=\"urn:r\"")
                        + p("后"))
                .with(
                        "word/_rels/document.xml.rels",
                        "<Relationships><Relationship Id=\"r9\" Type=\"urn:x/" + type + "\" Target=\"" + target
                                + "\"/></Relationships>");
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
