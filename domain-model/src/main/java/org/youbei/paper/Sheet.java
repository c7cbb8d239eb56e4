package org.youbei.paper;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;

/**
 * The page of GB/T 9704—2012: A4, 22 lines of 28 characters, the number of the page outside. Lengths in twentieths of a point; 37 mm above,
 * 28 mm left, 35 mm below, 26 mm right (5.2.1).
 */
public final class Sheet {
    private static final int WIDTH = 11906;
    private static final int HEIGHT = 16838;
    private static final int TOP = 2098;
    private static final int LEFT = 1588;
    private static final int BOTTOM = 1984;
    private static final int RIGHT = 1474;
    /** The pitch of 22 lines. */
    private static final int LINE = 579;
    /** The number stands 7 mm below the text (7.5). */
    private static final int FOOTER = 1400;
    /** Of the text, in twentieths of a point. */
    public static final int TEXT_WIDTH = WIDTH - LEFT - RIGHT;

    private Sheet() {}

    static void layOut(XWPFDocument document) {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(WIDTH));
        size.setH(BigInteger.valueOf(HEIGHT));
        var margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(TOP));
        margins.setLeft(BigInteger.valueOf(LEFT));
        margins.setBottom(BigInteger.valueOf(BOTTOM));
        margins.setRight(BigInteger.valueOf(RIGHT));
        margins.setHeader(BigInteger.valueOf(LINE));
        margins.setFooter(BigInteger.valueOf(FOOTER));
        margins.setGutter(BigInteger.ZERO);
        var grid = section.addNewDocGrid();
        grid.setType(STDocGrid.LINES);
        grid.setLinePitch(BigInteger.valueOf(LINE));
        document.setEvenAndOddHeadings(true);
        number(document, HeaderFooterType.DEFAULT, ParagraphAlignment.RIGHT);
        number(document, HeaderFooterType.EVEN, ParagraphAlignment.LEFT);
    }

    /** {@code — 1 —} in 14 points, one character from the edge. */
    private static void number(XWPFDocument document, HeaderFooterType pages, ParagraphAlignment side) {
        var paragraph = document.createFooter(pages).createParagraph();
        paragraph.setAlignment(side);
        if (side == ParagraphAlignment.RIGHT) {
            paragraph.setIndentationRight(280);
        } else {
            paragraph.setIndentationLeft(280);
        }
        Type.NUMBER.run(paragraph, "— ");
        var field = paragraph.getCTP().addNewFldSimple();
        field.setInstr("PAGE");
        var run = field.addNewR();
        Type.NUMBER.dress(run.addNewRPr());
        run.addNewT().setStringValue("1");
        Type.NUMBER.run(paragraph, " —");
    }
}
