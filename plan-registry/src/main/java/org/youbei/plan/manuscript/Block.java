package org.youbei.plan.manuscript;

/** One piece of a document in reading order. */
public sealed interface Block permits Paragraph, Table, Picture {
    /** The block as plain text: a paragraph with its number, a table as tab-separated lines, a picture as its description. */
    String text();
}
