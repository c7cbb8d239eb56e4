package org.youbei.assessment.indicator;

/** In what an indicator is answered. */
public enum Scale {
    /** Points from 0 to the most it gives. */
    POINTS,
    /** 1 for yes, 0 for no. */
    YES_NO,
    /** How many, from 0. */
    COUNT,
    /** So many for so many residents; answered as a number and the residents it is for. */
    RATIO,
    /** A share from 0 to 1, shown in percent. */
    SHARE
}
