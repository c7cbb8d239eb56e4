package org.youbei.web.hazard;

import java.util.List;
import java.util.Map;
import org.youbei.web.kit.part.Crumb;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.part.TimelineEntry;

/** The page of a hazard, ready to print. */
record HazardView(
        String id,
        String title,
        State state,
        String sub,
        List<Crumb> crumbs,
        List<StepLink> steps,
        boolean withContact,
        boolean photographing,
        Map<String, String> facts,
        Map<String, String> commitments,
        List<Picture> before,
        List<Picture> after,
        List<DutyLine> duties,
        List<TimelineEntry> timeline) {
    /** @param primary whether it is the one that leads on */
    record StepLink(String href, String label, boolean primary) {}

    /** @param href nothing while the photo has not arrived */
    record Picture(@org.jspecify.annotations.Nullable String href, String label) {}

    record DutyLine(String href, String title, String due, State state) {}
}
