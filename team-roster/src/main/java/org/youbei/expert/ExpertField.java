package org.youbei.expert;

/** What an expert knows. */
public enum ExpertField {
    /** 应急预案与演练 */
    PLANNING,
    /** 防汛抗旱 */
    FLOOD,
    /** 地质灾害 */
    GEOLOGY,
    /** 地震 */
    EARTHQUAKE,
    /** 消防 */
    FIRE,
    /** 危险化学品 */
    CHEMICALS,
    /** 建筑施工 */
    BUILDING,
    /** 燃气与市政管网 */
    UTILITIES,
    /** 交通运输 */
    TRANSPORT,
    /** 特种设备 */
    EQUIPMENT,
    /** 公共卫生 */
    HEALTH,
    /** 社会安全 */
    SECURITY,
    /** 应急物资 */
    SUPPLIES,
    /** 法律 */
    LAW
}
