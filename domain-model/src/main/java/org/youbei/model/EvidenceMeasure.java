package org.youbei.model;

/** In what a figure is counted. */
public enum EvidenceMeasure {
    /** How many. */
    COUNT,
    /** A share from 0 to 1. */
    SHARE,
    /** 1 for yes, 0 for no. */
    YES_NO,
    DAYS,
    MINUTES,
    /** For so many residents; the name says for how many. */
    PER_RESIDENTS
}
