package org.youbei.plan.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.youbei.plan.figure.Figure;
import org.youbei.plan.section.Section;

/** Writes a version as an official document: number, title, text, signature and date, then the tables of what is done by whom. */
public final class OfficialDocument {
    /** Exactly 28.95 points from line to line give 22 lines on a page. */
    private static final int LINE = 579;
    /** Two characters of 16 points. */
    private static final int INDENT = 640;

    private static final Pattern ANNEX = Pattern.compile("附\\s*[件录表图].*");

    private final XWPFDocument document;
    private final PlanPaper paper;
    private final PaperTables tables;

    private OfficialDocument(XWPFDocument document, PlanPaper paper, PaperWords words) {
        this.document = document;
        this.paper = paper;
        this.tables = new PaperTables(document, words);
    }

    /** @param out is not closed */
    public static void write(PlanPaper paper, PaperWords words, OutputStream out) throws IOException {
        try (var document = new XWPFDocument()) {
            new OfficialDocument(document, paper, words).write();
            document.write(out);
        }
    }

    private void write() {
        Sheet.layOut(document);
        var properties = document.getProperties().getCoreProperties();
        properties.setTitle(paper.title());
        properties.setCreator(paper.issuer());
        head();
        boolean signed = false;
        for (var section : paper.sections()) {
            if (isAnnex(section) && !signed) {
                signature();
                signed = true;
            }
            section(section, signed);
        }
        if (!signed) {
            signature();
        }
        tables.of(paper.structure());
    }

    private void head() {
        if (!paper.number().isEmpty()) {
            Type.BODY.run(centred(), paper.number());
            line(document.createParagraph());
        }
        for (var line : paper.title().split("\n")) {
            var title = document.createParagraph();
            title.setAlignment(ParagraphAlignment.CENTER);
            // A title of 22 points needs more than the pitch of the text (7.3.1).
            spacing(title, 700);
            Type.TITLE.run(title, line);
        }
        line(document.createParagraph());
    }

    private void section(Section section, boolean annexes) {
        var heading = (section.number() + gap(section.number()) + section.title()).strip();
        if (!heading.isEmpty()) {
            var paragraph = line(document.createParagraph());
            if (annexes && isAnnex(section)) {
                paragraph.setPageBreak(true);
            } else {
                paragraph.setIndentationFirstLine(INDENT);
            }
            paragraph.setKeepNext(true);
            outline(paragraph, section.depth());
            Type.ofDepth(section.depth()).run(paragraph, heading);
        }
        body(section.body());
    }

    /** A dotted or named number stands apart from its title, 一、 and （一） do not. */
    private static String gap(String number) {
        return number.endsWith("、") || number.endsWith("）") || number.endsWith(".") || number.isEmpty() ? "" : "　";
    }

    private void body(String body) {
        var rows = new ArrayList<List<String>>();
        for (var text : body.split("\n", -1)) {
            if (text.indexOf('\t') >= 0) {
                rows.add(Arrays.asList(text.split("\t", -1)));
                continue;
            }
            tables.table(rows);
            rows.clear();
            paragraph(text);
        }
        tables.table(rows);
    }

    private void paragraph(String text) {
        var figure = Figure.numberIn(text);
        var picture = figure.flatMap(number -> paper.pictures().apply(number));
        if (picture.isPresent()) {
            PaperPicture.add(line(centred()), picture.get(), text.strip());
            Type.TABLE.run(centred(), text.strip());
        } else if (!text.isBlank()) {
            var paragraph = line(document.createParagraph());
            paragraph.setAlignment(ParagraphAlignment.BOTH);
            paragraph.setIndentationFirstLine(INDENT);
            Type.BODY.run(paragraph, text.strip());
        }
    }

    /** 7.3.5: the date four characters from the right edge, the issuer centred above it. */
    private void signature() {
        var day = paper.issuedOn();
        if (day == null) {
            return;
        }
        line(document.createParagraph());
        for (var text :
                List.of(paper.issuer(), day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日")) {
            var paragraph = line(document.createParagraph());
            paragraph.setAlignment(ParagraphAlignment.RIGHT);
            paragraph.setIndentationRight(2 * INDENT);
            Type.BODY.run(paragraph, text);
        }
    }

    private XWPFParagraph centred() {
        var paragraph = line(document.createParagraph());
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        return paragraph;
    }

    static XWPFParagraph line(XWPFParagraph paragraph) {
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

    /** Lets Word show the sections in its navigation, and the import recognise them by their style. */
    private static void outline(XWPFParagraph paragraph, int depth) {
        var properties = paragraph.getCTP().getPPr();
        properties.addNewOutlineLvl().setVal(BigInteger.valueOf(Math.min(depth, 9) - 1L));
    }

    private static boolean isAnnex(Section section) {
        return ANNEX.matcher(section.number()).matches()
                || (section.number().isEmpty() && ANNEX.matcher(section.title()).matches());
    }
}
