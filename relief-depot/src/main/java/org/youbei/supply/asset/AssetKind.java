package org.youbei.supply.asset;

/** What an asset is. */
public enum AssetKind {
    /** 水泵 */
    PUMP,
    /** 发电机 */
    GENERATOR,
    /** 舟艇 */
    BOAT,
    /** 车辆 */
    VEHICLE,
    /** 照明 */
    LIGHT,
    /** 通信 */
    COMMUNICATION,
    /** 破拆救援工具 */
    TOOL,
    /** 自动体外除颤器 */
    DEFIBRILLATOR,
    /** 灭火器材 */
    FIRE_KIT,
    /** 其他 */
    OTHER
}
