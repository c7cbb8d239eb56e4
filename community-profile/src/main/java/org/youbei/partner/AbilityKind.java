package org.youbei.partner;

/** What somebody can bring. */
public enum AbilityKind {
    /** 场地 */
    SPACE,
    /** 物资装备 */
    KIT,
    /** 人员 */
    PEOPLE,
    /** 运输 */
    TRANSPORT,
    /** 通信 */
    COMMUNICATION
}
