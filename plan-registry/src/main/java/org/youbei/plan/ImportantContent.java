package org.youbei.plan;

/** What a revision must not touch without the full procedure: the important content that article 36 names. */
public enum ImportantContent {
    ORGANISATION,
    PROCEDURES,
    MEASURES,
    GRADING
}
