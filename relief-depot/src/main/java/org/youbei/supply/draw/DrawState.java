package org.youbei.supply.draw;

/** Where a draw stands. */
public enum DrawState {
    /** 待交付 */
    ASKED,
    /** 已借出，未还清 */
    OUT,
    /** 已还清 */
    BACK,
    /** 对方不能借 */
    DECLINED,
    /** 已撤回 */
    WITHDRAWN
}
