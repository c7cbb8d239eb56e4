package org.youbei.drill.coverage;

import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/**
 * Which lines of the coverage are asked for; everything that is nothing filters nothing.
 *
 * @param unit this unit and all below it
 * @param planned whether a drill is ahead
 * @param text part of the title
 */
public record CoverageFilter(
        @Nullable JurisdictionCode unit,
        @Nullable Window window,
        @Nullable String rule,
        @Nullable Boolean planned,
        String text) {
    public static final CoverageFilter ALL = new CoverageFilter(null, null, null, null, "");

    /** How much of a window is left. */
    public enum Window {
        OVERDUE,
        /** Within the ledger's days of "due soon". */
        SOON,
        OPEN
    }
}
