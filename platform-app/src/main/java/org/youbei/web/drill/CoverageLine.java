package org.youbei.web.drill;

import org.youbei.web.part.State;

/**
 * A line of the coverage, ready to print; addresses without the slash in front, and empty where there is nothing to lead to.
 *
 * @param href the plan; the duty of a requirement, which has no page of its own
 * @param next the day of the drill ahead; empty where {@code plan} leads to one that could be planned
 * @param end where a requirement ends, {@code endOf} says which
 */
record CoverageLine(
        String title,
        String href,
        String duty,
        String unit,
        String rule,
        String basis,
        String window,
        State left,
        String last,
        String lastHref,
        String next,
        String nextHref,
        String plan,
        String planOf,
        String end,
        String endOf) {}
