package org.youbei.plan.outline;

import java.util.List;
import java.util.Set;
import org.youbei.plan.manuscript.Table;

/** Where the numbered text begins behind press notice, notice of issue and a list of chapters: at {@code 1 总则}. */
final class Opening {
    private Opening() {}

    /** How far above a chapter the part stands that it is the first chapter of, in lines. */
    private static final int REACH = 12;

    private static final int MOST_LAYERS = 3;

    /** The index of that line, or of the part it begins; 0 if the document does not begin with general provisions. */
    static int of(Lines lines) {
        List<Line> found = lines.within(0, lines.size(), Opening::general);
        int opening = found.stream()
                .filter(line -> !listed(lines, line))
                .findFirst()
                .or(() -> found.stream().findFirst())
                .map(Line::index)
                .orElse(0);
        for (int i = 0; i < MOST_LAYERS && opening > 0; i++) {
            int part = part(lines, lines.at(opening));
            if (part == opening) {
                break;
            }
            opening = part;
        }
        return opening;
    }

    /** The first part of a document whose chapters begin anew in each part, if the line opens one of them; else the line. */
    private static int part(Lines lines, Line line) {
        Family family = line.marker() == null ? Family.STYLED : line.marker().family();
        for (int i = line.index() - 1; i >= Math.max(0, line.index() - REACH); i--) {
            Line above = lines.at(i);
            if (above.block() instanceof Table) {
                break;
            }
            if (heads(above, line) && goesOn(lines, above, family, line.index())) {
                return first(lines, above);
            }
        }
        return line.index();
    }

    private static boolean heads(Line above, Line line) {
        Marker marker = above.marker();
        if (above.level() > 0 && marker == null) {
            return line.level() == 0 || above.level() < line.level();
        }
        boolean numbered = marker != null
                && !line.is(marker.family())
                && Set.of(Family.PART, Family.CHAPTER, Family.HAN, Family.HAN_PAREN)
                        .contains(marker.family());
        return numbered && above.ownLine() || above.index() + 1 == line.index() && Anew.named(above);
    }

    /** Whether another such part follows, and in it the numbers of the line begin anew. */
    private static boolean goesOn(Lines lines, Line part, Family inner, int from) {
        List<Line> others = lines.within(from + 1, lines.size(), line -> alike(part, line, lines, inner));
        if (others.isEmpty()) {
            return false;
        }
        return lines
                .within(others.getFirst().index() + 1, lines.size(), line -> line.is(inner) && line.ownLine())
                .stream()
                .findFirst()
                .map(line -> line.ordinal() == 1)
                .orElse(part.marker() != null);
    }

    private static boolean alike(Line part, Line other, Lines lines, Family inner) {
        Marker marker = part.marker();
        if (marker != null) {
            int ahead = other.ordinal() - marker.ordinal();
            return other.is(marker.family()) && other.ownLine() && ahead >= 1 && ahead <= 2;
        }
        if (part.level() > 0) {
            return other.level() == part.level();
        }
        int next = other.index() + 1;
        return Anew.named(other)
                && next < lines.size()
                && lines.at(next).is(inner)
                && lines.at(next).ordinal() == 1;
    }

    /** The part with which the numbering of that one begins. */
    private static int first(Lines lines, Line part) {
        Marker marker = part.marker();
        if (marker == null || marker.ordinal() == 1) {
            return part.index();
        }
        List<Line> before = lines.within(0, part.index(), line -> line.is(marker.family()) && line.ownLine());
        int ordinal = marker.ordinal();
        for (Line line : before.reversed()) {
            if (line.ordinal() == 1 && ordinal <= 2) {
                return line.index();
            }
            ordinal = line.ordinal() == ordinal - 1 ? line.ordinal() : ordinal;
        }
        return part.index();
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
