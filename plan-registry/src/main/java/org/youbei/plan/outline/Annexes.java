package org.youbei.plan.outline;

import java.util.List;
import java.util.OptionalInt;
import org.youbei.plan.outline.Division.Heading;

/** Finds where the annexes begin behind the last chapter, and tells them from a list that only names them. */
final class Annexes {
    /** A chain that gains this much behind a supposed annex goes on there: the annex was a mention. */
    private static final double GOES_ON = 2;

    private final Lines lines;
    private final Divider divider;

    Annexes(Lines lines, Divider divider) {
        this.lines = lines;
        this.divider = divider;
    }

    /** The annexes behind the chapters of {@code chapters}. */
    List<Heading> after(Division chapters, int to) {
        List<Line> found = lines.within(chapters.from() + 1, to, this::heading);
        Family family = chapters.starts().getFirst().family();
        for (int i = 0; i < found.size(); i++) {
            if (!goesOn(chapters.from(), found.get(i).index(), to, family)) {
                return found.subList(i, found.size()).stream()
                        .map(line -> new Heading(line, Family.ANNEX))
                        .toList();
            }
        }
        return List.of();
    }

    /** The first heading of an annex between two lines. */
    OptionalInt firstBefore(int from, int to) {
        return lines.within(from, to, this::heading).stream()
                .mapToInt(Line::index)
                .findFirst();
    }

    private boolean goesOn(int from, int at, int to, Family family) {
        if (family == Family.STYLED || family == Family.AUTHORED || family == Family.DECIMAL) {
            return false;
        }
        return divider.chain(from, to, family).score()
                        - divider.chain(from, at, family).score()
                >= GOES_ON;
    }

    private boolean heading(Line line) {
        Marker marker = line.marker();
        if (marker == null || marker.family() != Family.ANNEX) {
            return false;
        }
        String words = line.text().substring(marker.wordsStart());
        if (marker.number().isEmpty()) {
            return Wording.tidy(words).equals("附则");
        }
        return !listed(line, words)
                && (words.isEmpty()
                        ? line.level() > 0 || titled(line)
                        : line.wording().likeness() >= 0.6);
    }

    private boolean titled(Line line) {
        int next = line.index() + 1;
        return next < lines.size() && (!lines.paragraph(next) || lines.at(next).plainTitle() || line.level() > 0);
    }

    /** {@code 附件：1. ……} and the lines 附件1, 附件2 without a text between them. */
    private boolean listed(Line line, String words) {
        int next = line.index() + 1;
        Marker inner = Markers.of(words);
        boolean followed = next < lines.size()
                && lines.at(next).is(Family.ANNEX)
                && lines.at(next).ownLine();
        return inner != null && inner.family() == Family.ARABIC || followed;
    }
}
