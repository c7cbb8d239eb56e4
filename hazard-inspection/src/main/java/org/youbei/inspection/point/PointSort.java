package org.youbei.inspection.point;

/** The orders in which points are listed. */
public enum PointSort {
    CHANGED("p.changed_at", "timestamptz", true),
    NAME("p.name collate \"zh-x-icu\"", "text", false),
    DUE("coalesce(p.round_due, date '9999-12-31')", "date", false);

    final String expression;
    final String type;
    final boolean descending;

    PointSort(String expression, String type, boolean descending) {
        this.expression = expression;
        this.type = type;
        this.descending = descending;
    }
}
