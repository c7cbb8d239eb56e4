package org.youbei.plan.manuscript;

/**
 * Something the reader of a document must know about how it was read.
 *
 * @param kind what was done
 * @param count how often
 */
public record Remark(Kind kind, int count) {
    /** What was done to the document while reading. */
    public enum Kind {
        INSERTIONS_KEPT,
        DELETIONS_DROPPED,
        COMMENTS_DROPPED,
        MACROS_IGNORED,
        PICTURES_LEFT_IN_FILE,
        READ_AS_GB18030,
        READ_AS_UTF16
    }
}
