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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.youbei.model.Gate;

/** An official document in the writing, from the top of its first page to the end. */
public final class OfficialPaper implements Closeable {
    /** A paper of hundreds of pages takes tens of megabytes while it is written. */
    private static final Gate WRITING = new Gate("a paper to be written", 4, 32);

    /** Exactly 28.95 points from line to line give 22 lines on a page. */
    private static final int LINE = 579;
    /** A title of 22 points needs more than the pitch of the text (7.3.1). */
    private static final int TITLE_LINE = 700;
    /** Two characters of 16 points. */
    private static final int INDENT = 640;
    /** Stands in the middle of its column, as its head does. */
    private static final Pattern FIGURE = Pattern.compile("[+-]?[0-9][0-9,.:]*[%％]?|[—–-]");
    /** Columns of a table that Word opens. */
    private static final int MOST_COLUMNS = 63;
    /** Levels of the outline that Word knows. */
    private static final int DEEPEST = 9;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.CHINESE);
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final Gate.Place place = WRITING.enter();
    private final XWPFDocument document = new XWPFDocument();

    /** @throws org.youbei.model.Crowded where too many papers are being written */
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
        var cells = rows.stream()
                .map(row -> IntStream.range(0, shares.size())
                        .mapToObj(column -> PaperCell.of(column < row.size() ? row.get(column) : ""))
                        .toList())
                .toList();
        merged(cells, shares, true);
    }

    /**
     * A table of cells that may be merged; rows may end early. What is wider than Word opens becomes a line for each row, its cells parted by
     * tabs.
     *
     * @param shares how the width of the text is shared out among the columns
     * @param headed whether the first row is the head, which is repeated on each page
     */
    public void merged(List<List<PaperCell>> rows, List<Integer> shares, boolean headed) {
        if (rows.isEmpty() || shares.isEmpty()) {
            return;
        }
        if (shares.size() > MOST_COLUMNS) {
            rows.forEach(row -> text(row.stream().map(PaperCell::text).collect(Collectors.joining("\t"))));
            return;
        }
        var table = document.createTable(1, 1);
        table.removeRow(0);
        table.setWidth(Sheet.TEXT_WIDTH);
        table.setWidthType(TableWidthType.DXA);
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        var edges = edges(shares);
        var grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        for (int i = 0; i < shares.size(); i++) {
            grid.addNewGridCol().setW(BigInteger.valueOf(edges[i + 1] - edges[i]));
        }
        for (int i = 0; i < rows.size(); i++) {
            var row = new XWPFTableRow(table.getCTTbl().addNewTr(), table);
            row.setCantSplitRow(true);
            row.setRepeatHeader(headed && i == 0);
            row(row, rows.get(i), edges, headed && i == 0);
        }
        line(document.createParagraph());
    }

    /** Where the columns begin and end; what is rounded does not add up over many columns. */
    private static long[] edges(List<Integer> shares) {
        long all = Math.max(1, shares.stream().mapToInt(Integer::intValue).sum());
        var edges = new long[shares.size() + 1];
        long before = 0;
        for (int i = 0; i < shares.size(); i++) {
            before += shares.get(i);
            edges[i + 1] = Math.round((double) Sheet.TEXT_WIDTH * before / all);
        }
        return edges;
    }

    private static void row(XWPFTableRow row, List<PaperCell> cells, long[] edges, boolean head) {
        int column = 0;
        for (var cell : cells) {
            int end = Math.min(column + cell.across(), edges.length - 1);
            var written = row.addNewTableCell();
            cell(written, cell.text(), head, (int) (edges[end] - edges[column]));
            var properties = written.getCTTc().getTcPr();
            if (end - column > 1) {
                properties.addNewGridSpan().setVal(BigInteger.valueOf(end - (long) column));
            }
            if (cell.start() != PaperCell.Start.ALONE) {
                properties
                        .addNewVMerge()
                        .setVal(cell.start() == PaperCell.Start.FIRST ? STMerge.RESTART : STMerge.CONTINUE);
            }
            column = end;
        }
        if (column < edges.length - 1) {
            row.getCtRow().getTrPr().addNewGridAfter().setVal(BigInteger.valueOf(edges.length - 1 - (long) column));
        }
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
        try (place) {
            document.close();
        }
    }

    private static void cell(XWPFTableCell cell, String text, boolean head, int width) {
        var measure = (cell.getCTTc().isSetTcPr()
                        ? cell.getCTTc().getTcPr()
                        : cell.getCTTc().addNewTcPr())
                .addNewTcW();
        measure.setType(STTblWidth.DXA);
        measure.setW(BigInteger.valueOf(width));
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        var lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            var paragraph = i == 0 && !cell.getParagraphs().isEmpty() ? cell.getParagraphArray(0) : cell.addParagraph();
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
    private void outlined(XWPFParagraph paragraph, int depth, String text) {
        paragraph.setKeepNext(true);
        if (depth > DEEPEST) {
            paragraph.setStyle(deeper(depth));
        } else {
            paragraph.getCTP().getPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(depth - 1L));
        }
        Type.ofDepth(depth).run(paragraph, text);
    }

    /** Word's outline ends at the ninth level; what lies deeper bears a style whose name says how deep. */
    private String deeper(int depth) {
        var id = "Heading" + depth;
        var styles = document.getStyles() == null ? document.createStyles() : document.getStyles();
        if (!styles.styleExist(id)) {
            var style = CTStyle.Factory.newInstance();
            style.setStyleId(id);
            style.setType(STStyleType.PARAGRAPH);
            style.addNewName().setVal("heading " + depth);
            styles.addStyle(new XWPFStyle(style));
        }
        return id;
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
