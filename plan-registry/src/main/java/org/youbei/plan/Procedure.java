package org.youbei.plan;

/** By which procedure a version is made (article 36 of 国办发〔2024〕5号). */
public enum Procedure {
    /** Drafting, consultation, expert review, approval, issue, filing and publication, all followed here. */
    FULL,
    /** A revision of what is not important in the sense of article 36: what comes before the approval may be left out. */
    SIMPLIFIED,
    /** The plan was prepared before or outside of the platform; its steps are recorded from the papers. */
    RECORDED
}
