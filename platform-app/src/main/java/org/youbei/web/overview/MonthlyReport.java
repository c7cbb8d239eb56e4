package org.youbei.web.overview;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.youbei.inspection.overview.HazardFigures;
import org.youbei.inspection.overview.Overview.Coverage;
import org.youbei.inspection.overview.Overview.Repeater;
import org.youbei.web.inspection.InspectionWords;

/** The month on paper, in the margins and fonts of official documents (GB/T 9704-2012: A4, 37/26/35/28 mm, body 16 pt). */
class MonthlyReport {
    private static final int TITLE = 22;
    private static final int BODY = 16;
    private static final int TABLE = 12;
    /** Points: 22 lines a page. */
    private static final double LINE = 28.9;

    private static final int TWIPS = 20;
    /** Percent of the width: the name, then seven figures. */
    private static final int NAME = 30;

    private static final int FIGURE = 10;

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
        head.setSpacingAfter((int) (LINE * TWIPS));
        run(head, title, "方正小标宋简体", TITLE);
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
        if (rows.isEmpty()) {
            body(words.say("overview.none"));
            return;
        }
        var table = paper.createTable(rows.size() + 1, 8);
        table.setWidth("100%");
        table.setCellMargins(40, 80, 40, 80);
        table.getRow(0).setRepeatHeader(true);
        var columns = List.of("label", "found", "major", "closed", "closing", "on-time", "overdue", "median");
        row(
                table.getRow(0),
                true,
                columns.stream()
                        .map(column -> words.say("overview.column." + column))
                        .toList());
        for (int i = 0; i < rows.size(); i++) {
            row(table.getRow(i + 1), false, cells(rows.get(i)));
        }
    }

    private static List<String> cells(OverviewController.Row row) {
        return List.of(
                row.label(),
                Long.toString(row.found()),
                Long.toString(row.major()),
                Long.toString(row.closed()),
                row.closing(),
                row.onTime(),
                Long.toString(row.overdue()),
                row.median());
    }

    void repeaters(List<Repeater> repeaters) {
        heading(words.say("overview.repeaters"));
        if (repeaters.isEmpty()) {
            body(words.say("overview.none"));
        }
        repeaters.forEach(one -> body(words.say(
                "overview.report.repeater", one.responsibleUnit(), one.hazards(), one.recurrences(), one.overdue())));
    }

    /** Who it is from and of which day, to the right as at the end of a letter. */
    void signed(String unit, String day) {
        for (var text : List.of(unit, day)) {
            var paragraph = body(text);
            paragraph.setAlignment(ParagraphAlignment.RIGHT);
            paragraph.setSpacingBefore(text.equals(unit) ? (int) (LINE * TWIPS) : 0);
        }
    }

    void write(OutputStream out) throws IOException {
        try (paper) {
            number();
            paper.write(out);
        }
    }

    /** — 1 — below every page. */
    private void number() {
        var paragraph = paper.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.createRun().setText("— ");
        paragraph.getCTP().addNewFldSimple().setInstr("PAGE");
        paragraph.createRun().setText(" —");
    }

    private void heading(String text) {
        var paragraph = paper.createParagraph();
        paragraph.setSpacingBefore((int) (LINE * TWIPS / 2));
        paragraph.setSpacingAfter(TWIPS * 6);
        paragraph.setKeepNext(true);
        run(paragraph, text, "黑体", BODY);
    }

    private XWPFParagraph body(String text) {
        var paragraph = paper.createParagraph();
        paragraph.setIndentationFirstLine(2 * BODY * TWIPS);
        paragraph.setSpacingBetween(LINE, LineSpacingRule.EXACT);
        run(paragraph, text, "仿宋_GB2312", BODY);
        return paragraph;
    }

    private static void row(XWPFTableRow row, boolean head, List<String> cells) {
        row.setCantSplitRow(true);
        for (int i = 0; i < cells.size(); i++) {
            var cell = row.getCell(i);
            cell.setWidth((i == 0 ? NAME : FIGURE) + "%");
            var paragraph = cell.getParagraphs().getFirst();
            paragraph.setAlignment(i == 0 ? ParagraphAlignment.LEFT : ParagraphAlignment.RIGHT);
            run(paragraph, cells.get(i), head ? "黑体" : "仿宋_GB2312", TABLE);
        }
    }

    private static void run(XWPFParagraph paragraph, String text, String font, int size) {
        var run = paragraph.createRun();
        run.setFontFamily(font);
        run.setFontSize(size);
        run.setText(text);
    }
}
