package org.youbei.plan.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
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
    private static final double NEARER_LIST = -2;
    private static final int LONGEST_LATE_START = 3;

    /**
     * With which number a sequence begins.
     *
     * @param anywhere whether any number will do
     * @param continued the number that goes on from what stands before the range, 1 if nothing does
     */
    record Start(boolean anywhere, int continued) {
        static final Start ONE = new Start(false, 1);
        static final Start ANY = new Start(true, 1);

        double cost(int ordinal) {
            int late = Math.min(Math.abs(ordinal - 1), Math.abs(ordinal - continued));
            return anywhere ? 0 : LATE_START * Math.min(late, LONGEST_LATE_START);
        }
    }

    private static final Chain NONE = new Chain(List.of(), 0);

    static Chain best(List<Line> candidates, ToDoubleFunction<Line> score, Start start) {
        return best(candidates, score, start, line -> false);
    }

    /** @param supported tells the numbers below which others such as 1.1 stand; a list whose numbers have none is another one */
    static Chain best(List<Line> candidates, ToDoubleFunction<Line> score, Start start, Predicate<Line> supported) {
        Map<Integer, Link> best = new HashMap<>();
        Map<Integer, Line> nearest = new HashMap<>();
        Link last = null;
        for (Line line : candidates) {
            Link link = link(line, score.applyAsDouble(line), best, nearest, start, supported);
            best.merge(ordinal(line), link, (old, found) -> found.total > old.total ? found : old);
            nearest.put(ordinal(line), line);
            last = last == null || link.total > last.total ? link : last;
        }
        return last == null ? NONE : last.chain();
    }

    private static Link link(
            Line line,
            double score,
            Map<Integer, Link> best,
            Map<Integer, Line> nearest,
            Start start,
            Predicate<Line> supported) {
        int n = ordinal(line);
        Link link = new Link(line, null, score + start.cost(n));
        Link before = best.get(n - 1);
        link = link.or(before, score + nearer(before, line, nearest, supported));
        Link skipping = best.get(n - 2);
        link = link.or(skipping, score + GAP + nearer(skipping, line, nearest, supported));
        return line.wording().likeness() >= 0.7 || line.level() > 0 ? link.or(best.get(n), score + REPEATED) : link;
    }

    /** What it costs if a list that began later, of the same looks as the line, still waits for this number. */
    private static double nearer(
            @Nullable Link before, Line line, Map<Integer, Line> nearest, Predicate<Line> supported) {
        Line waiting = nearest.get(ordinal(line) - 1);
        Line same = nearest.get(ordinal(line));
        boolean waits = waiting != null
                && before != null
                && waiting.index() > before.line.index()
                && (same == null || same.index() < waiting.index())
                && alike(waiting, line, supported)
                && !alike(before.line, line, supported);
        return waits ? NEARER_LIST : 0;
    }

    private static boolean alike(Line one, Line other, Predicate<Line> supported) {
        return supported.test(one) == supported.test(other)
                && one.ownLine() == other.ownLine()
                && (one.level() > 0) == (other.level() > 0)
                && separator(one).equals(separator(other));
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
