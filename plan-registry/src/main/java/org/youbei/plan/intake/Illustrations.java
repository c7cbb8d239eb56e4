package org.youbei.plan.intake;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.youbei.plan.PlanParts.FigurePart;
import org.youbei.plan.figure.Figure;
import org.youbei.plan.figure.FigurePicture;
import org.youbei.plan.figure.Redrawn;
import org.youbei.plan.manuscript.Block;
import org.youbei.plan.manuscript.Manuscript;
import org.youbei.plan.manuscript.Picture;

/** The pictures of a manuscript as figures, numbered in the order of the document; each is named in the text by a line of its own. */
final class Illustrations {
    /** What word processors call a picture that nobody named. */
    private static final Pattern UNNAMED = Pattern.compile(
            "(?i)(图片|图像|图形|对象|图|drawing|picture|image|graphic|object|img)?[\\s_]*\\d*(\\.(png|jpe?g|gif|bmp))?");

    private static final int MOST = 500;

    private final Manuscript source;
    private final List<FigurePart> figures = new ArrayList<>();
    private int left;

    private Illustrations(Manuscript source) {
        this.source = source;
    }

    /** @param left pictures that cannot be kept: no file, a format that Java does not read, too large */
    record Taken(Manuscript manuscript, List<FigurePart> figures, int left) {}

    static Taken from(Manuscript source) {
        var taking = new Illustrations(source);
        var blocks = source.blocks().stream().map(taking::named).toList();
        return new Taken(new Manuscript(blocks, source.remarks()), List.copyOf(taking.figures), taking.left);
    }

    private Block named(Block block) {
        return block instanceof Picture picture && !picture.file().isEmpty() ? figure(picture) : block;
    }

    private Picture figure(Picture picture) {
        var content = source.files().get(picture.file());
        var redrawn = content == null || figures.size() == MOST
                ? null
                : Redrawn.of(content).orElse(null);
        if (redrawn == null) {
            left++;
            return picture;
        }
        var caption = caption(picture.description());
        figures.add(part(redrawn, caption));
        return new Picture(Figure.line(figures.size(), caption), picture.file());
    }

    private FigurePart part(FigurePicture picture, String caption) {
        return new FigurePart(figures.size() + 1, caption, Base64.getEncoder().encodeToString(picture.content()));
    }

    private static String caption(String description) {
        var words = description.replaceAll("\\s+", " ").strip();
        if (UNNAMED.matcher(words).matches()) {
            return "";
        }
        return words.length() > Figure.LONGEST_CAPTION ? words.substring(0, Figure.LONGEST_CAPTION) : words;
    }
}
