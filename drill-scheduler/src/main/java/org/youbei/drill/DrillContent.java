package org.youbei.drill;

/** 单项演练, 综合演练. */
public enum DrillContent {
    SINGLE,
    COMBINED
}
