package org.youbei.drill;

/** 桌面推演, 实战演练. */
public enum DrillForm {
    TABLE_TOP,
    LIVE
}
