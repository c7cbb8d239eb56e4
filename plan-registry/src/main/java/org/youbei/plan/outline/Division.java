package org.youbei.plan.outline;

import java.util.List;
import java.util.stream.Stream;

/**
 * How a range of lines parts into sections.
 *
 * @param starts the headings, in order; empty if the range has none
 */
record Division(List<Heading> starts) {
    static final Division NONE = new Division(List.of());

    /** A line that begins a section, and by which family of numbers. */
    record Heading(Line line, Family family) {}

    static Division of(Chain chain, Family family) {
        return new Division(
                chain.lines().stream().map(line -> new Heading(line, family)).toList());
    }

    boolean isEmpty() {
        return starts.isEmpty();
    }

    int from() {
        return starts.getFirst().line().index();
    }

    boolean begins(Family family) {
        return starts.getFirst().family() == family;
    }

    /** These headings and those behind them. */
    Division and(Division behind) {
        return isEmpty()
                ? behind
                : new Division(
                        Stream.concat(starts.stream(), behind.starts.stream()).toList());
    }
}
