package org.youbei.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfficialPaperTests {
    @Test
    void writesATableAsWideAsWordOpensIt() throws IOException {
        try (var read = read(63)) {
            assertThat(read.getTables()).hasSize(1);
            assertThat(read.getTables().getFirst().getRow(0).getTableCells()).hasSize(63);
        }
    }

    /** Word calls a file with such a table broken, and would show nothing of it. */
    @ParameterizedTest
    @ValueSource(ints = {64, 500})
    void keepsTheWordsOfATableThatIsTooWide(int columns) throws IOException {
        try (var read = read(columns)) {
            assertThat(read.getTables()).isEmpty();
            assertThat(read.getParagraphs().stream().map(XWPFParagraph::getText).filter(text -> text.contains("甲")))
                    .hasSize(2)
                    .allSatisfy(line ->
                            assertThat(line.chars().filter(c -> c == '甲')).hasSize(columns));
        }
    }

    private static XWPFDocument read(int columns) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var paper = new OfficialPaper("示例", "示例街道")) {
            paper.table(List.of(Collections.nCopies(columns, "甲"), Collections.nCopies(columns, "甲")));
            paper.write(out);
        }
        return new XWPFDocument(new ByteArrayInputStream(out.toByteArray()));
    }
}
