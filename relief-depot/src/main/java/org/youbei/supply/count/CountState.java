package org.youbei.supply.count;

/** Where a stock-take stands. */
public enum CountState {
    /** 已发起，待盘点 */
    REQUESTED,
    /** 已盘点，待复核 */
    COUNTED,
    /** 已复核、已调整 */
    DONE,
    /** 退回重盘 */
    RETURNED
}
