package org.youbei.plan.outline;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.youbei.plan.manuscript.Paragraph;

/** The lines that may hold sections, with the evidence for each of their numbers. */
final class Lines {
    private static final double STYLED = 2;
    private static final double BOLD = 0.4;
    private static final double FOLLOWED = 0.2;
    private static final double QUANTITY = -4;
    private static final double SUPPORTED = 2;
    private static final double CONTRADICTED = -3;

    private final List<Line> lines;
    /** For each line the last line before it with a number such as 1.1, -1 if there is none. */
    private final int[] decimalBefore;
    /** For each line the last number of that family before it that stands alone on its line, 0 if there is none. */
    private final int[] arabicBefore;

    private final int[] hanBefore;

    /** Lines in reading order; their index is their place in this list. */
    Lines(List<Line> lines) {
        this.lines = lines;
        this.decimalBefore = new int[lines.size()];
        this.arabicBefore = before(Family.ARABIC);
        this.hanBefore = before(Family.HAN);
        int last = -1;
        for (int i = 0; i < lines.size(); i++) {
            decimalBefore[i] = last;
            last = decimal(lines.get(i)) ? i : last;
        }
    }

    private int[] before(Family family) {
        int[] before = new int[lines.size() + 1];
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            before[i + 1] = line.is(family) && line.ownLine() ? line.ordinal() : before[i];
        }
        return before;
    }

    int size() {
        return lines.size();
    }

    Line at(int index) {
        return lines.get(index);
    }

    List<Line> within(int from, int to, Predicate<Line> wanted) {
        return lines.subList(from, to).stream().filter(wanted).toList();
    }

    /** The number with which a sequence would go on that was left before the line, as 三、 in the second chapter; 1 if there is none. */
    int continued(Family family, int from) {
        return switch (family) {
            case ARABIC -> arabicBefore[from] + 1;
            case HAN -> hanBefore[from] + 1;
            default -> 1;
        };
    }

    /** How strongly the line speaks for being a heading of its family from line {@code from} on; negative speaks against. */
    double score(Line line, int from) {
        Marker marker = line.marker();
        if (marker == null) {
            return 0;
        }
        double likeness = line.wording().likeness();
        double score = switch (marker.family()) {
            case ARTICLE -> 1;
            case PART, CHAPTER, SECTION -> 1 + likeness / 2;
            case DECIMAL -> 0.7 + likeness / 2;
            case ARABIC -> likeness + support(line, marker.ordinal(), from);
            default -> likeness;
        };
        return score
                + (line.level() > 0 ? STYLED : 0)
                + (line.bold() ? BOLD : 0)
                + (line.quantity() ? QUANTITY : 0)
                + (followedByItsKind(line, marker.family()) ? -FOLLOWED : FOLLOWED);
    }

    private boolean followedByItsKind(Line line, Family family) {
        int next = line.index() + 1;
        return family != Family.ARTICLE
                && next < lines.size()
                && lines.get(next).is(family);
    }

    /** A chapter 2 has sections 2.1, 2.2 before the next such number, and none of its own before it. */
    private double support(Line line, int ordinal, int from) {
        int before = decimalBefore[line.index()];
        if (before >= from && chapter(lines.get(before)) >= ordinal) {
            return CONTRADICTED;
        }
        for (int i = line.index() + 1; i < lines.size() && !lines.get(i).is(Family.ARABIC); i++) {
            if (decimal(lines.get(i))) {
                return chapter(lines.get(i)) == ordinal ? SUPPORTED : CONTRADICTED;
            }
            if (lines.get(i).is(Family.ANNEX)) {
                return 0;
            }
        }
        return 0;
    }

    /** Whether sections such as 1.1 follow below a number 1. */
    boolean supported(Line line) {
        Marker marker = line.marker();
        return marker != null && marker.family() == Family.ARABIC && support(line, marker.ordinal(), line.index()) > 0;
    }

    private static boolean decimal(Line line) {
        return line.is(Family.DECIMAL) && line.wording().likeness() > 0.2 && !line.quantity();
    }

    private static int chapter(Line line) {
        Marker marker = line.marker();
        return marker == null ? 0 : marker.path().getFirst();
    }

    /** The share of the chain's lines of which something holds. */
    double share(Chain chain, Predicate<Line> holds) {
        return (double) chain.lines().stream().filter(holds).count() / chain.size();
    }

    /** The share of the chain's lines that a text follows, on the line or below it. */
    double followedByText(Chain chain, int to) {
        List<Line> starts = chain.lines();
        long followed = IntStream.range(0, starts.size())
                .filter(i -> {
                    int end = i + 1 < starts.size() ? starts.get(i + 1).index() : to;
                    return end - starts.get(i).index() > 1 || runIn(starts.get(i));
                })
                .count();
        return (double) followed / starts.size();
    }

    private static boolean runIn(Line line) {
        Marker marker = line.marker();
        return marker != null
                && marker.wordsStart() + line.wording().headingLength()
                        < line.text().length();
    }

    boolean paragraph(int index) {
        return lines.get(index).block() instanceof Paragraph;
    }
}
