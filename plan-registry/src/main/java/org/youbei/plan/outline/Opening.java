package org.youbei.plan.outline;

import java.util.List;

/** Where the numbered text begins behind press notice, notice of issue and a list of chapters: at {@code 1 总则}. */
final class Opening {
    private Opening() {}

    /** The index of that line; 0 if the document does not begin with general provisions. */
    static int of(Lines lines) {
        List<Line> found = lines.within(0, lines.size(), Opening::general);
        return found.stream()
                .filter(line -> !listed(lines, line))
                .findFirst()
                .or(() -> found.stream().findFirst())
                .map(Line::index)
                .orElse(0);
    }

    /** In a table of contents the next chapter follows at once. */
    private static boolean listed(Lines lines, Line line) {
        Marker marker = line.marker();
        int next = line.index() + 1;
        return marker != null && next < lines.size() && lines.at(next).is(marker.family());
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
