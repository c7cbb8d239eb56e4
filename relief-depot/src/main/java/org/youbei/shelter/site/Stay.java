package org.youbei.shelter.site;

/** For how long people can stay (GB 51143-2015, 3.1.4). */
public enum Stay {
    /** 紧急：不超过 1 天 */
    URGENT,
    /** 短期：不超过 15 天 */
    SHORT,
    /** 长期：15 天以上 */
    LONG
}
