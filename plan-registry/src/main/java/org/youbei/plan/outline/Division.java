package org.youbei.plan.outline;

import java.util.List;

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
}
