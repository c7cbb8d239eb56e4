package org.youbei.web.kit.thing;

import java.util.List;
import org.youbei.web.kit.part.Crumb;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.part.TimelineEntry;

/**
 * The page of one thing, ready to print.
 *
 * @param crumbs the pages above it
 * @param acts what is done on its page beside the steps, such as changing or printing it
 * @param steps what can be done next; the primary one leads on
 * @param main what it is and what belongs to it
 * @param side what stands beside that: duties, neighbours
 */
public record ThingPage(
        String title,
        State state,
        String sub,
        List<Crumb> crumbs,
        List<ThingLink> acts,
        List<ThingLink> steps,
        List<ThingPart> main,
        List<ThingPart> side,
        List<TimelineEntry> timeline) {
    /** The step that leads on, above the page. */
    public List<ThingLink> getLeading() {
        return steps.stream()
                .filter(ThingLink::primary)
                .filter(ThingLink::isOpen)
                .toList();
    }

    /** The steps that can be taken now. */
    public List<ThingLink> getOpen() {
        return steps.stream().filter(ThingLink::isOpen).toList();
    }

    /** The steps that something stands against. */
    public List<ThingLink> getBarred() {
        return steps.stream().filter(step -> !step.isOpen()).toList();
    }
}
