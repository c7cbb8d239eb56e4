package org.youbei.person;

/** As what a unit knows a person. */
public enum MembershipKind {
    /** 任岗 */
    POST,
    /** 队员 */
    TEAM,
    /** 志愿者 */
    VOLUNTEER,
    /** 工作人员 */
    STAFF,
    /** 专家 */
    EXPERT
}
