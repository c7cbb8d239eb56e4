package org.youbei.paper;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;

/** The faces and sizes of GB/T 9704—2012, by name only: every office has these fonts, and none of them may be shipped. */
enum Type {
    /** 7.3.1: 2号小标宋. */
    TITLE("方正小标宋简体", 22, false),
    /** 7.3.3: 3号仿宋. */
    BODY("仿宋_GB2312", 16, false),
    /** 7.3.3: 黑体 for the first level. */
    CHAPTER("黑体", 16, false),
    /** 7.3.3: 楷体 for the second. */
    SECTION("楷体_GB2312", 16, false),
    /** The third level and deeper. */
    DEEPER("仿宋_GB2312", 16, true),
    TABLE("仿宋_GB2312", 12, false),
    TABLE_HEAD("黑体", 12, false),
    /** 7.5: 4号宋体. */
    NUMBER("宋体", 14, false);

    private final String face;
    private final int points;
    private final boolean bold;

    Type(String face, int points, boolean bold) {
        this.face = face;
        this.points = points;
        this.bold = bold;
    }

    int points() {
        return points;
    }

    void run(XWPFParagraph paragraph, String text) {
        var run = paragraph.createRun();
        dress(run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr());
        run.setText(text);
    }

    void dress(CTRPr look) {
        var fonts = look.addNewRFonts();
        fonts.setEastAsia(face);
        fonts.setAscii(face);
        fonts.setHAnsi(face);
        if (bold) {
            look.addNewB();
        }
        if (points == 16) {
            // 28 characters fit on a line of 156 mm only if each is a quarter of a point narrower.
            look.addNewSpacing().setVal(BigInteger.valueOf(-5));
        }
        look.addNewSz().setVal(BigInteger.valueOf(points * 2L));
        look.addNewSzCs().setVal(BigInteger.valueOf(points * 2L));
    }

    /** The level's own face. */
    static Type ofDepth(int depth) {
        return switch (depth) {
            case 1 -> CHAPTER;
            case 2 -> SECTION;
            default -> DEEPER;
        };
    }
}
