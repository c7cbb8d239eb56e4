package org.youbei.assessment.method.grading;

/** What tied scores are called. */
public enum RankMethod {
    /** 1, 2, 2, 4. */
    COMPETITION,
    /** 1, 2, 2, 3. */
    DENSE,
    /** 1, 2.5, 2.5, 4. */
    FRACTIONAL
}
