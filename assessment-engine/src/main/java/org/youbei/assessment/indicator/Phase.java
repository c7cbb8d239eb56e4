package org.youbei.assessment.indicator;

/** Of which part of the whole cycle an indicator speaks. */
public enum Phase {
    /** 事前 */
    BEFORE,
    /** 事中 */
    DURING,
    /** 事后 */
    AFTER,
    /** 综合 */
    WHOLE
}
