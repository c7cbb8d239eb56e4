package org.youbei.web.overview;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.youbei.inspection.overview.HazardFigures;
import org.youbei.inspection.overview.Overview.Coverage;
import org.youbei.inspection.overview.Overview.Repeater;
import org.youbei.web.inspection.InspectionWords;

/** The month on paper, in the margins and fonts of official documents (GB/T 9704-2012: A4, 37/26/35/28 mm, body 16 pt). */
class MonthlyReport {
    private static final int TITLE = 22;
    private static final int BODY = 16;
    private static final int TABLE = 10;

    private final InspectionWords words;
    private final XWPFDocument paper = new XWPFDocument();

    MonthlyReport(InspectionWords words, String title) {
        this.words = words;
        var page = paper.getDocument().getBody().addNewSectPr();
        var size = page.addNewPgSz();
        size.setW(BigInteger.valueOf(11_906));
        size.setH(BigInteger.valueOf(16_838));
        var margin = page.addNewPgMar();
        margin.setTop(BigInteger.valueOf(2_098));
        margin.setLeft(BigInteger.valueOf(1_588));
        margin.setBottom(BigInteger.valueOf(1_984));
        margin.setRight(BigInteger.valueOf(1_474));
        var head = paper.createParagraph();
        head.setAlignment(ParagraphAlignment.CENTER);
        var run = head.createRun();
        run.setFontFamily("方正小标宋简体");
        run.setFontSize(TITLE);
        run.setText(title);
    }

    void totals(HazardFigures total, Coverage coverage) {
        body(words.say(
                "overview.report.totals",
                total.found(),
                total.major(),
                total.closed(),
                OverviewController.rate(total.closingRate(), total.found()),
                OverviewController.rate(total.onTimeRate(), total.closed()),
                total.overdue()));
        body(words.say(
                "overview.report.coverage",
                coverage.points(),
                coverage.visited(),
                OverviewController.rate(coverage.rate(), coverage.points())));
    }

    void table(String title, List<OverviewController.Row> rows) {
        heading(title);
        var table = paper.createTable(rows.size() + 1, 8);
        var columns = List.of("label", "found", "major", "closed", "closing", "on-time", "overdue", "median");
        for (int i = 0; i < columns.size(); i++) {
            cell(table, 0, i, words.say("overview.column." + columns.get(i)));
        }
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var cells = List.of(
                    row.label(),
                    Long.toString(row.found()),
                    Long.toString(row.major()),
                    Long.toString(row.closed()),
                    row.closing(),
                    row.onTime(),
                    Long.toString(row.overdue()),
                    row.median());
            for (int column = 0; column < cells.size(); column++) {
                cell(table, i + 1, column, cells.get(column));
            }
        }
    }

    void repeaters(List<Repeater> repeaters) {
        heading(words.say("overview.repeaters"));
        if (repeaters.isEmpty()) {
            body(words.say("overview.none"));
        }
        repeaters.forEach(one -> body(words.say(
                "overview.report.repeater", one.responsibleUnit(), one.hazards(), one.recurrences(), one.overdue())));
    }

    void write(OutputStream out) throws IOException {
        try (paper) {
            paper.write(out);
        }
    }

    private void heading(String text) {
        var run = paper.createParagraph().createRun();
        run.setFontFamily("黑体");
        run.setFontSize(BODY);
        run.setText(text);
    }

    private void body(String text) {
        var paragraph = paper.createParagraph();
        paragraph.setIndentationFirstLine(2 * BODY * 20);
        var run = paragraph.createRun();
        run.setFontFamily("仿宋_GB2312");
        run.setFontSize(BODY);
        run.setText(text);
    }

    private static void cell(org.apache.poi.xwpf.usermodel.XWPFTable table, int row, int column, String text) {
        var paragraph = table.getRow(row).getCell(column).getParagraphs().getFirst();
        var run = paragraph.createRun();
        run.setFontFamily("仿宋_GB2312");
        run.setFontSize(TABLE);
        run.setText(text);
    }
}
