package org.youbei.paper;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** An official document in the writing, from the top of its first page to the end. */
public final class OfficialPaper implements Closeable {
    /** Exactly 28.95 points from line to line give 22 lines on a page. */
    private static final int LINE = 579;
    /** A title of 22 points needs more than the pitch of the text (7.3.1). */
    private static final int TITLE_LINE = 700;
    /** Two characters of 16 points. */
    private static final int INDENT = 640;
    /** Stands in the middle of its column, as its head does. */
    private static final Pattern FIGURE = Pattern.compile("[+-]?[0-9][0-9,.:]*[%％]?|[—–-]");
    /** Pages of the outline that Word shows. */
    private static final int DEEPEST = 9;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.CHINESE);
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final XWPFDocument document = new XWPFDocument();

    public OfficialPaper(String title, String issuer) {
        Sheet.layOut(document);
        var properties = document.getProperties().getCoreProperties();
        properties.setTitle(title.replace('\n', ' '));
        properties.setCreator(issuer);
    }

    /** The document's number above its title; nothing is written of an empty one. */
    public void number(String number) {
        if (!number.isEmpty()) {
            Type.BODY.run(centred(), number);
            line(document.createParagraph());
        }
    }

    /** @param title of one line or more */
    public void title(String title) {
        for (var text : title.split("\n")) {
            var paragraph = document.createParagraph();
            paragraph.setAlignment(ParagraphAlignment.CENTER);
            spacing(paragraph, TITLE_LINE);
            Type.TITLE.run(paragraph, text);
        }
        line(document.createParagraph());
    }

    public void heading(int depth, String text) {
        var paragraph = line(document.createParagraph());
        paragraph.setIndentationFirstLine(INDENT);
        outlined(paragraph, depth, text);
    }

    /** A heading on a new page that stands at the edge, as those of annexes do (7.3.4). */
    public void annex(int depth, String text) {
        var paragraph = line(document.createParagraph());
        paragraph.setPageBreak(true);
        outlined(paragraph, depth, text);
    }

    public void text(String text) {
        var paragraph = line(document.createParagraph());
        paragraph.setAlignment(ParagraphAlignment.BOTH);
        paragraph.setIndentationFirstLine(INDENT);
        Type.BODY.run(paragraph, text.strip());
    }

    /** A title over a table that begins a page. */
    public void tableTitle(String text) {
        var paragraph = line(document.createParagraph());
        paragraph.setPageBreak(true);
        Type.CHAPTER.run(paragraph, text);
    }

    /** A line below a figure. */
    public void caption(String text) {
        Type.TABLE.run(centred(), text);
    }

    /** Columns of one width. */
    public void table(List<List<String>> rows) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(1);
        table(rows, IntStream.range(0, columns).map(column -> 1).boxed().toList());
    }

    /**
     * A table; its first row is its head and is repeated on each page.
     *
     * @param shares how the width of the text is shared out among the columns
     */
    public void table(List<List<String>> rows, List<Integer> shares) {
        if (rows.isEmpty()) {
            return;
        }
        var table = document.createTable(rows.size(), shares.size());
        table.setWidth(Sheet.TEXT_WIDTH);
        table.setWidthType(TableWidthType.DXA);
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        int all = shares.stream().mapToInt(Integer::intValue).sum();
        var grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        shares.forEach(share -> grid.addNewGridCol().setW(BigInteger.valueOf((long) Sheet.TEXT_WIDTH * share / all)));
        table.getRow(0).setRepeatHeader(true);
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            table.getRow(i).setCantSplitRow(true);
            for (int j = 0; j < shares.size(); j++) {
                cell(
                        table.getRow(i).getCell(j),
                        j < row.size() ? row.get(j) : "",
                        i == 0,
                        Sheet.TEXT_WIDTH * shares.get(j) / all);
            }
        }
        line(document.createParagraph());
    }

    /** 7.3.5: the date four characters from the right edge, the issuer above it. */
    public void signature(String issuer, LocalDate day) {
        signature(issuer, day, Locale.CHINESE);
    }

    /** @param language in which the day is written: English, or Chinese for any other */
    public void signature(String issuer, LocalDate day, Locale language) {
        line(document.createParagraph());
        for (var text : List.of(issuer, day.format(isEnglish(language) ? ENGLISH_DAY : DAY))) {
            var paragraph = line(document.createParagraph());
            paragraph.setAlignment(ParagraphAlignment.RIGHT);
            paragraph.setIndentationRight(2 * INDENT);
            Type.BODY.run(paragraph, text);
        }
    }

    private static boolean isEnglish(Locale language) {
        return language.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    /** An empty line in the middle, for whatever goes there. */
    public XWPFParagraph centred() {
        var paragraph = line(document.createParagraph());
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        return paragraph;
    }

    /** @param out is not closed */
    public void write(OutputStream out) throws IOException {
        document.write(out);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private static void cell(XWPFTableCell cell, String text, boolean head, int width) {
        var measure = cell.getCTTc().addNewTcPr().addNewTcW();
        measure.setType(STTblWidth.DXA);
        measure.setW(BigInteger.valueOf(width));
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        var lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            var paragraph = i == 0 ? cell.getParagraphArray(0) : cell.addParagraph();
            ungrid(paragraph);
            if (head || FIGURE.matcher(lines[i]).matches()) {
                paragraph.setAlignment(ParagraphAlignment.CENTER);
            }
            (head ? Type.TABLE_HEAD : Type.TABLE).run(paragraph, lines[i]);
        }
    }

    /** On the grid of 22 lines a row of small letters would be as high as two. */
    private static void ungrid(XWPFParagraph paragraph) {
        var properties = paragraph.getCTP().isSetPPr()
                ? paragraph.getCTP().getPPr()
                : paragraph.getCTP().addNewPPr();
        properties.addNewSnapToGrid().setVal(false);
    }

    /** Lets Word show the sections in its navigation, and the import recognise them by their style. */
    private static void outlined(XWPFParagraph paragraph, int depth, String text) {
        paragraph.setKeepNext(true);
        paragraph.getCTP().getPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(Math.min(depth, DEEPEST) - 1L));
        Type.ofDepth(depth).run(paragraph, text);
    }

    private static XWPFParagraph line(XWPFParagraph paragraph) {
        spacing(paragraph, LINE);
        return paragraph;
    }

    private static void spacing(XWPFParagraph paragraph, int twentieths) {
        var properties = paragraph.getCTP().isSetPPr()
                ? paragraph.getCTP().getPPr()
                : paragraph.getCTP().addNewPPr();
        var spacing = properties.isSetSpacing() ? properties.getSpacing() : properties.addNewSpacing();
        spacing.setLine(BigInteger.valueOf(twentieths));
        spacing.setLineRule(STLineSpacingRule.EXACT);
        spacing.setBefore(BigInteger.ZERO);
        spacing.setAfter(BigInteger.ZERO);
    }
}
