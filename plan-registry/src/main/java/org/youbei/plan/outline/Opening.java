package org.youbei.plan.outline;

import java.util.List;

/** Where the numbered text begins behind press notice and notice of issue: at the last {@code 1 总则} that a text follows. */
final class Opening {
    private Opening() {}

    /** The index of that line; 0 if the document does not begin with general provisions. */
    static int of(Lines lines) {
        List<Line> found = lines.within(0, lines.size(), Opening::general);
        return found.isEmpty() ? 0 : found.getFirst().index();
    }

    private static boolean general(Line line) {
        Marker marker = line.marker();
        return marker != null
                && marker.ordinal() == 1
                && marker.family() != Family.DECIMAL
                && marker.family() != Family.ITEM
                && marker.family() != Family.PART
                && line.wording().title().equals("总则");
    }
}
