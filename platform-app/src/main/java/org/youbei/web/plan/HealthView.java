package org.youbei.web.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youbei.web.kit.part.State;

/**
 * How a plan in force stands, ready to print.
 *
 * @param sections the state of each section in which something fails, in reading order
 * @param triggers the cases of article 35 it amounts to
 */
record HealthView(State state, String sub, List<Part> sections, List<Line> lines, List<String> triggers) {

    /** A section, or the list of contacts, in which something fails. */
    record Part(String label, String href, State state) {}

    /**
     * Something that fails.
     *
     * @param href the section, nothing where only the list of contacts leans on it
     */
    record Line(
            State state,
            String what,
            String reason,
            String section,
            @Nullable String href,
            String trigger,
            String fix,
            String since) {}
}
