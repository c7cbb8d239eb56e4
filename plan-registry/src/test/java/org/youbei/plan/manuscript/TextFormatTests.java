package org.youbei.plan.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.youbei.plan.manuscript.ManuscriptRefusal.Reason;

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

    private static List<String> texts(String name, byte[] bytes) {
        return read(name, bytes).blocks().stream().map(Block::text).toList();
    }

    private static Manuscript read(String name, byte[] bytes) {
        return ((Reading.Read) READER.read(name, bytes)).manuscript();
    }
}
