package org.youbei.plan.manuscript;

/** What came of reading a file. */
public sealed interface Reading {
    /** The document could be read. */
    record Read(Manuscript manuscript) implements Reading {}

    /** The document is refused. */
    record Refused(ManuscriptRefusal refusal) implements Reading {}
}
