package org.youbei.shelter.stay;

/** What an entry of the ledger of people says. */
public enum EntryKind {
    /** 入住 */
    ARRIVAL,
    /** 走失后找到 */
    RETURN,
    /** 离开 */
    LEAVE,
    /** 转出到另一处 */
    MOVE_OUT,
    /** 从另一处转入 */
    MOVE_IN,
    /** 清点发现不在 */
    MISSING,
    /** 现场点数，与登记的差额 */
    COUNT
}
