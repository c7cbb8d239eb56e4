package org.youbei.plan.section;

/** A section to be: its depth in the tree, number, title and body, in the order of reading. */
public record Passage(int depth, String number, String title, String body) {
    public static final int DEEPEST = 20;
    public static final int LONGEST_NUMBER = 60;
    public static final int LONGEST_TITLE = 500;
    /** In characters; some ten times the longest section seen in a published plan. */
    public static final int LONGEST_BODY = 200_000;
}
