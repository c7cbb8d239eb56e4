package org.youbei.plan.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.youbei.plan.manuscript.Block;

/**
 * Tells headings from sentences that were only styled as such: a paragraph that took the style of the heading before it, or half a line
 * that a converter broke off. They are taken for text until a person decides otherwise.
 */
final class Doubts {
    private static final int LONGEST_TITLE = 40;
    private static final int LONGEST_WITH_COMMA = 20;
    private static final Pattern END = Pattern.compile("[。；;，,、！!]$");
    private static final Pattern INSIDE = Pattern.compile("[。；;！!](?=.)");
    private static final Pattern CONCLUSION =
            Pattern.compile("综上|总之|因此|所以|为此|由此|由于|如上所述|以上|上述|此外|另外|同时|并且|并(?=[及对在由将向])|以及|其中|例如|注[：:]");
    private static final Pattern OPEN_END = Pattern.compile("[，,、（(《“并和及与或的在对由向将]$");

    private Doubts() {}

    /** Takes the level from such lines and returns them. */
    static List<Block> dispel(List<Line> lines) {
        List<Block> doubtful = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.level() > 0
                    && unnumbered(line)
                    && (sentence(line.text()) || i > 0 && continues(lines.get(i - 1)))) {
                lines.set(i, line.plain());
                doubtful.add(line.block());
            }
        }
        return doubtful;
    }

    private static boolean unnumbered(Line line) {
        Marker marker = line.marker();
        return marker == null || marker.family() == Family.ITEM;
    }

    private static boolean sentence(String text) {
        boolean comma = text.indexOf('，') >= 0 || text.indexOf(',') >= 0;
        return text.length() > LONGEST_TITLE && comma
                || comma && text.length() > LONGEST_WITH_COMMA
                || END.matcher(text).find()
                || INSIDE.matcher(text).find()
                || CONCLUSION.matcher(text).lookingAt() && (comma || text.length() > LONGEST_WITH_COMMA);
    }

    /** Whether the line before ends in the middle of a sentence. */
    private static boolean continues(Line before) {
        return before.level() == 0 && OPEN_END.matcher(before.text()).find();
    }
}
