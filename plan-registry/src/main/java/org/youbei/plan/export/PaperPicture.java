package org.youbei.plan.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.Document;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.youbei.paper.Sheet;
import org.youbei.plan.figure.FigurePicture;

/** A figure on paper: as wide as its pixels say at 96 to the inch, and no wider than the text nor higher than half a page. */
final class PaperPicture {
    private static final double WIDEST = Sheet.TEXT_WIDTH / 20.0;
    /** In points. */
    private static final double HIGHEST = 320;
    /** A pixel in points. */
    private static final double PIXEL = 0.75;

    private PaperPicture() {}

    static void add(XWPFParagraph paragraph, FigurePicture picture, String name) {
        double scale = Math.min(1, Math.min(WIDEST / (picture.width() * PIXEL), HIGHEST / (picture.height() * PIXEL)));
        int type = picture.type().equals("image/png") ? Document.PICTURE_TYPE_PNG : Document.PICTURE_TYPE_JPEG;
        // A line of exact height would cut the picture off.
        paragraph.setSpacingBetween(1, LineSpacingRule.AUTO);
        try (var content = new ByteArrayInputStream(picture.content())) {
            paragraph
                    .createRun()
                    .addPicture(
                            content,
                            type,
                            name,
                            Units.toEMU(picture.width() * PIXEL * scale),
                            Units.toEMU(picture.height() * PIXEL * scale));
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("a picture that was written anew cannot be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
