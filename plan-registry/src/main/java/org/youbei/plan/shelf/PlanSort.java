package org.youbei.plan.shelf;

/** What the list of plans may be sorted by. Columns come from here only, never from what somebody sent. */
public enum PlanSort {
    CHANGED("p.changed_at", "timestamptz", true),
    TITLE("p.title collate \"zh-x-icu\"", "text", false),
    UNIT("p.jurisdiction", "text", false),
    ISSUED("coalesce(v.issued_on, date '0001-01-01')", "date", true);

    final String expression;
    final String type;
    private final boolean descending;

    PlanSort(String expression, String type, boolean descending) {
        this.expression = expression;
        this.type = type;
        this.descending = descending;
    }

    /** The direction that people expect first: the latest, or the first of the alphabet. */
    public boolean descendsByDefault() {
        return descending;
    }
}
