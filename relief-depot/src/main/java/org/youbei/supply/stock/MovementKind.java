package org.youbei.supply.stock;

/** What an entry of the ledger of stock is. */
public enum MovementKind {
    /** 入库 */
    RECEIPT,
    /** 出库 */
    ISSUE,
    /** 调出 */
    TRANSFER_OUT,
    /** 调入 */
    TRANSFER_IN,
    /** 盘点调整 */
    ADJUSTMENT,
    /** 报废 */
    WRITE_OFF,
    /** 归还 */
    RETURN,
    /** 冲销 */
    REVERSAL
}
