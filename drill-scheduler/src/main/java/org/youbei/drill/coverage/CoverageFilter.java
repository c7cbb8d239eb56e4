package org.youbei.drill.coverage;

import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/**
 * Which lines of the coverage are asked for; null filters nothing.
 *
 * @param planned whether a drill is ahead
 * @param unit this unit and all below it
 * @param q part of the title
 */
public record CoverageFilter(
        @Nullable Window window,
        @Nullable String rule,
        @Nullable Boolean planned,
        @Nullable JurisdictionCode unit,
        @Nullable String q) {
    public static final CoverageFilter ALL = new CoverageFilter(null, null, null, null, null);

    /** How much of a window is left. */
    public enum Window {
        OVERDUE,
        /** Within the ledger's days of "due soon". */
        SOON,
        OPEN
    }

    public CoverageFilter about(String text) {
        return new CoverageFilter(window, rule, planned, unit, text);
    }
}
