package org.youbei.supply.asset;

/** Where an asset stands; every change is an {@link AssetStep}. */
public enum AssetState {
    /** 完好在库 */
    READY,
    /** 借出 */
    OUT,
    /** 故障待修 */
    FAULTY,
    /** 已报废 */
    RETIRED
}
