package org.youbei.shelter.site;

/** The level that runs a shelter. */
public enum Grade {
    /** 省级 */
    PROVINCE,
    /** 市级 */
    CITY,
    /** 区县级 */
    DISTRICT,
    /** 乡镇（街道）级 */
    STREET,
    /** 村（社区）级 */
    COMMUNITY
}
