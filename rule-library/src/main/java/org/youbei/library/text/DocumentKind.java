package org.youbei.library.text;

/** What a text is, from the highest rank. */
public enum DocumentKind {
    /** 法律 */
    LAW,
    /** 行政法规 */
    REGULATION,
    /** 部门规章 */
    DEPARTMENTAL_RULE,
    /** 标准 */
    STANDARD,
    /** 地方性法规和地方政府规章 */
    LOCAL_RULE,
    /** 规范性文件 */
    NORMATIVE,
    /** 本单位制度 */
    OWN
}
