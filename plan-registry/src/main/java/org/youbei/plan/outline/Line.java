package org.youbei.plan.outline;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.youbei.plan.manuscript.Block;
import org.youbei.plan.manuscript.Paragraph;

/**
 * A block of the document with the number it may begin with.
 *
 * @param index its place in the document
 * @param text the block as text
 * @param marker the number at its beginning, null if there is none
 * @param wording the words after that number
 * @param level the outline level the author gave the paragraph by style or markup, 0 if none or if it is not believed
 */
record Line(int index, Block block, String text, @Nullable Marker marker, Wording wording, int level) {
    /** What makes {@code 3 名} or {@code 1.5米} a quantity. */
    private static final Pattern QUANTITY =
            Pattern.compile("年|月|日|时|分钟|秒|人(?![员力才民口])|名|个|次|家|倍|亿|万|元|吨|米|公里|千米|小时|天|周|层|号|度|[a-zA-Z％]");

    static Line of(int index, Block block) {
        String text = block.text();
        Marker marker = block instanceof Paragraph ? Markers.of(text) : null;
        String words = marker == null ? text : text.substring(marker.wordsStart());
        Wording wording =
                marker != null && marker.family() == Family.ARTICLE ? Wording.ofArticle(words) : Wording.of(words);
        int level = block instanceof Paragraph paragraph ? paragraph.level() : 0;
        return new Line(index, block, text, marker, wording, level);
    }

    /** The same line at another place. */
    Line at(int place) {
        return new Line(place, block, text, marker, wording, level);
    }

    /** The same line as body text. */
    Line plain() {
        return new Line(index, block, text, marker, wording, 0);
    }

    boolean is(Family family) {
        return marker != null && marker.family() == family;
    }

    boolean bold() {
        return block instanceof Paragraph paragraph && paragraph.bold();
    }

    /** Whether the number counts something instead of numbering a section. */
    boolean quantity() {
        return marker != null
                && marker.separator().isEmpty()
                && marker.wordsStart() == marker.printedEnd()
                && QUANTITY.matcher(text)
                        .region(marker.wordsStart(), text.length())
                        .lookingAt();
    }

    /** Whether it is a short line of its own without number, as the second line of a heading is. */
    boolean plainTitle() {
        return marker == null && block instanceof Paragraph && wording.likeness() >= 0.7 && level == 0;
    }

    /** Whether it stands alone on its line as a heading does, with or without number. */
    boolean ownLine() {
        return block instanceof Paragraph && wording.likeness() >= 0.6;
    }

    int ordinal() {
        return marker == null ? 0 : marker.ordinal();
    }
}
