package org.youbei.plan.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.youbei.plan.manuscript.ManuscriptRefusal.Reason;
import org.youbei.plan.table.TableCell;
import org.youbei.plan.table.TableGrid;

class TextFormatTests {
    private static final String TEXT = "１　总则\r\n本预案适用于青松街道。\n";
    private static final DocumentReader READER = new DocumentReader(ReadingLimits.DEFAULT);

    @Test
    void readsEveryEncodingOfChinesePlans() {
        List<String> lines = List.of("１　总则", "本预案适用于青松街道。");
        assertThat(texts("a.txt", TEXT.getBytes(StandardCharsets.UTF_8))).isEqualTo(lines);
        assertThat(texts("a.txt", ("\ufeff" + TEXT).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(lines);
        assertThat(texts("a.txt", ("\ufeff" + TEXT).getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(lines);
        assertThat(texts("a.txt", ("\ufeff" + TEXT).getBytes(StandardCharsets.UTF_16BE)))
                .isEqualTo(lines);
        assertThat(texts("a.md", TEXT.getBytes(Charset.forName("GBK")))).isEqualTo(lines);
        assertThat(texts("a.md", TEXT.getBytes(Charset.forName("GB18030")))).isEqualTo(lines);
    }

    @Test
    void saysWhenAnEncodingWasGuessed() {
        assertThat(read("a.txt", TEXT.getBytes(Charset.forName("GBK"))).remarks())
                .containsExactly(new Remark(Remark.Kind.READ_AS_GB18030, 1));
    }

    @Test
    void refusesEncodingsItWouldTurnIntoMojibake() {
        String text = "緊急應變計畫適用於本區所有機關學校與社區組織";
        for (String charset : List.of("Big5", "Shift_JIS", "EUC-KR", "ISO-8859-1")) {
            String sample = charset.equals("Big5")
                    ? text
                    : charset.equals("EUC-KR")
                            ? "비상 대응 계획은 모든 기관에 적용된다"
                            : charset.equals("Shift_JIS") ? "この計画はすべての機関に適用される" : "Größe, Übung, Maßnahme";
            assertThat(READER.read("a.txt", sample.getBytes(Charset.forName(charset))))
                    .as(charset)
                    .isEqualTo(new Reading.Refused(ManuscriptRefusal.of(Reason.UNKNOWN_ENCODING)));
        }
    }

    /** A line is read from its beginning to its end, whatever its length. */
    @Test
    void readsOrRefusesATableOfTwentyThousandColumns() {
        for (var cell : List.of(" a |", " --- |", "|", "-|", " :-: |")) {
            String line = "|" + cell.repeat(20_000);
            byte[] file = ("| 表 |\n" + line + "\n" + line + "\n").getBytes(StandardCharsets.UTF_8);
            assertThat(READER.read("a.md", file)).as(cell).isInstanceOfAny(Reading.Read.class, Reading.Refused.class);
            assertThat(READER.read("a.md", ("[1](#a)" + "(一)、".repeat(20_000)).getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOfAny(Reading.Read.class, Reading.Refused.class);
        }
    }

    @Test
    void readsMarkdownMarkup() {
        Manuscript read = read(
                "a.md",
                "## 1\\. 总则 ##\n**1.1　总体要求**\n**跨行的\n标题**\n电话：____ 138****0000\n---\n![图](a.png)\n"
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(read.blocks())
                .containsExactly(
                        new Paragraph("", "1. 总则", "", 2, false, Paragraph.Origin.BODY),
                        new Paragraph("", "1.1　总体要求", "", 0, true, Paragraph.Origin.BODY),
                        new Paragraph("", "跨行的", "", 0, true, Paragraph.Origin.BODY),
                        new Paragraph("", "标题", "", 0, true, Paragraph.Origin.BODY),
                        Paragraph.of("电话：____ 138****0000"),
                        new Picture("图"));
    }

    @Test
    void readsMarkdownTables() {
        Manuscript read = read("a.md", "|甲|乙|\n|:-|-:|\n|1|a\\|b|\n|\n正文".getBytes(StandardCharsets.UTF_8));
        assertThat(read.blocks())
                .containsExactly(
                        new Table(List.of(List.of("甲", "乙"), List.of("1", "a|b"))),
                        Paragraph.of("|"),
                        Paragraph.of("正文"));
    }

    @Test
    void putsALinkedListOfContentsAside() {
        Manuscript read = read(
                "a.md",
                "[TOC]\n- [1 总则](#1-总则)\n  * [1.1 目的](#11) [1.2 依据](#12)\n1. [附则](#附则)\n## <a id=\"x\"></a>[1 总则](#toc)\n见[附则](#附则)和[网](http://a.cn)。\n"
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(read.blocks())
                .map(block -> ((Paragraph) block).origin() + " " + block.text())
                .startsWith("CONTENTS [TOC]", "CONTENTS - [1 总则](#1-总则)")
                .endsWith("BODY 1 总则", "BODY 见附则和[网](http://a.cn)。");
        assertThat(read.blocks()).hasSize(6);
    }

    @Test
    void readsTablesWrittenAsHtml() {
        Manuscript read = read(
                "a.md",
                ("<table><col width=\"25%\"><col width=\"75%\">\n<tr><th colspan=2>事件<br>经过</th></tr>\n"
                                + "<tr><td rowspan=\"2\">甲</td><td></td></tr>\n<tr><td>乙</td></tr>\n</table>\n正文")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(read.blocks())
                .containsExactly(
                        new Table(new TableGrid(
                                List.of(250, 750),
                                List.of(
                                        List.of(new TableCell("事件\n经过", 2, 1)),
                                        List.of(new TableCell("甲", 1, 2), TableCell.of("")),
                                        List.of(TableCell.of("乙"))))),
                        Paragraph.of("正文"));
    }

    @Test
    void readsAVeryWideTableOfMarkdown() {
        String row = "|" + "x|".repeat(20_000) + "\n";
        Manuscript read = read("a.md", (row + row.replace("x", "---") + row).getBytes(StandardCharsets.UTF_8));
        assertThat(((Table) read.blocks().getFirst()).grid().columns()).isEqualTo(20_000);
    }

    private static List<String> texts(String name, byte[] bytes) {
        return read(name, bytes).blocks().stream().map(Block::text).toList();
    }

    private static Manuscript read(String name, byte[] bytes) {
        return ((Reading.Read) READER.read(name, bytes)).manuscript();
    }
}
