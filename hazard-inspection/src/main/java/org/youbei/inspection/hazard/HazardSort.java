package org.youbei.inspection.hazard;

/** The orders in which hazards are listed; each runs along an index. */
public enum HazardSort {
    /** The latest found first. */
    FOUND("h.found_at", "timestamptz", true),
    /** The first due first; hazards without a date are not in it. */
    DUE("h.due_on", "date", false);

    final String expression;
    final String type;
    final boolean descending;

    HazardSort(String expression, String type, boolean descending) {
        this.expression = expression;
        this.type = type;
        this.descending = descending;
    }
}
