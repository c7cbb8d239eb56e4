package org.youbei.plan.comparison;

/** A run of text that stands in both versions, in the old one only, or in the new one only. */
public record Piece(Kind kind, String text) {
    /** Where the text stands. */
    public enum Kind {
        SAME,
        OLD,
        NEW
    }
}
