package org.youbei.drill.listing;

/** The columns that a list of drills may be sorted by. */
public enum DrillSort {
    START("d.starts_at", "timestamptz"),
    TITLE("d.title collate \"zh-x-icu\"", "text collate \"zh-x-icu\""),
    UNIT("d.jurisdiction", "text collate \"C\"");

    final String expression;
    final String type;

    DrillSort(String expression, String type) {
        this.expression = expression;
        this.type = type;
    }
}
