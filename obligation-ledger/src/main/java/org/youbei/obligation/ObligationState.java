package org.youbei.obligation;

/** What the facts about a duty amount to on a day: 未到期 即将到期 逾期 暂停 已完成 逾期完成 豁免 已取消. Never stored. */
public enum ObligationState {
    UPCOMING,
    DUE_SOON,
    OVERDUE,
    PAUSED,
    FULFILLED,
    FULFILLED_LATE,
    WAIVED,
    CANCELLED;

    public boolean isOpen() {
        return ordinal() <= PAUSED.ordinal();
    }
}
