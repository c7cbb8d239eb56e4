package org.youbei.plan.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of one family that continue each other: 1, 2, 3 … Of all ways to pick such a sequence from the candidates the one with the
 * highest sum of scores is taken (dynamic programming), so that a list inside a section, which also counts 1, 2, 3, loses against the
 * chapters around it. A missing or repeated number, as typists leave them, costs something but does not break the sequence.
 *
 * @param lines the chosen lines in order
 * @param score how well they fit
 */
record Chain(List<Line> lines, double score) {
    private static final double GAP = -1;
    private static final double REPEATED = -1.2;
    private static final double OTHER_SEPARATOR = -0.4;
    private static final double LATE_START = -0.8;
    private static final int LONGEST_LATE_START = 3;

    private static final Chain NONE = new Chain(List.of(), 0);

    static Chain best(List<Line> candidates, ToDoubleFunction<Line> score, boolean startsAnywhere) {
        Map<Integer, Link> best = new HashMap<>();
        Link last = null;
        for (Line line : candidates) {
            Link link = link(line, score.applyAsDouble(line), best, startsAnywhere);
            best.merge(ordinal(line), link, (old, found) -> found.total > old.total ? found : old);
            last = last == null || link.total > last.total ? link : last;
        }
        return last == null ? NONE : last.chain();
    }

    private static Link link(Line line, double score, Map<Integer, Link> best, boolean startsAnywhere) {
        int n = ordinal(line);
        Link link = new Link(line, null, score + start(n, startsAnywhere));
        link = link.or(best.get(n - 1), score);
        link = link.or(best.get(n - 2), score + GAP);
        return line.wording().likeness() >= 0.7 || line.level() > 0 ? link.or(best.get(n), score + REPEATED) : link;
    }

    private static double start(int ordinal, boolean anywhere) {
        return anywhere ? 0 : LATE_START * Math.min(Math.abs(ordinal - 1), LONGEST_LATE_START);
    }

    private static int ordinal(Line line) {
        Marker marker = line.marker();
        return marker == null ? 0 : marker.ordinal();
    }

    private static String separator(Line line) {
        Marker marker = line.marker();
        return marker == null ? "" : marker.separator();
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    int size() {
        return lines.size();
    }

    int from() {
        return lines.getFirst().index();
    }

    int last() {
        return lines.getLast().index();
    }

    private record Link(Line line, @Nullable Link before, double total) {
        Link or(@Nullable Link previous, double gain) {
            if (previous == null) {
                return this;
            }
            double change = separator(previous.line).equals(separator(line)) ? 0 : OTHER_SEPARATOR;
            double sum = previous.total + gain + change;
            return sum > total ? new Link(line, previous, sum) : this;
        }

        Chain chain() {
            LinkedList<Line> found = new LinkedList<>();
            for (Link at = this; at != null; at = at.before) {
                found.addFirst(at.line);
            }
            return new Chain(new ArrayList<>(found), total);
        }
    }
}
