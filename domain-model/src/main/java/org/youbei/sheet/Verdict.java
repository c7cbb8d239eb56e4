package org.youbei.sheet;

/** What taking a row in does. */
public enum Verdict {
    NEW,
    CHANGED,
    SAME,
    /** New or changed, but unlikely; taken in only where the person says so. */
    DOUBTFUL,
    /** Word for word an earlier row; that one counts. */
    REPEATED,
    WRONG
}
