package org.youbei.web.drill;

import java.util.List;
import java.util.Map;
import org.youbei.web.kit.part.Crumb;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.part.TimelineEntry;

/**
 * The page of a drill.
 *
 * @param keeps whether the person leads it
 * @param ready whether its preparation may still be written
 * @param whole whether the person sees all of it; who only takes part from below sees the own part
 * @param next what can be done now, with what is missing
 * @param links to its further pages, by label
 * @param papers its documents, by label; none for whoever only takes part
 */
record DrillView(
        String id,
        String title,
        State state,
        String sub,
        List<Crumb> crumbs,
        boolean keeps,
        boolean planned,
        boolean ready,
        boolean whole,
        String scenario,
        Map<String, String> facts,
        List<Next> next,
        Map<String, String> links,
        Map<String, String> papers,
        List<Cover> covers,
        List<Objective> objectives,
        List<Line> injects,
        List<Line> participants,
        List<Line> evaluators,
        List<Task> tasks,
        List<TimelineEntry> timeline) {
    /**
     * A step to take.
     *
     * @param plain whether it asks nothing and can be taken by a button
     */
    record Next(String label, String href, boolean primary, boolean plain, List<String> missing) {}

    /** Something that is drilled. */
    record Cover(String id, String title, String href, String under) {}

    /** What the drill is to show. */
    record Objective(String id, String capability, String criterion, String section) {}

    /** A line with a word before it and one below. */
    record Line(String id, String lead, String text, String under) {}

    /** Something to be made ready. */
    record Task(String id, String what, String under, State state, boolean open) {}
}
