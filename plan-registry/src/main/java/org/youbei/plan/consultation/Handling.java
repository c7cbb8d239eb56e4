package org.youbei.plan.consultation;

/** What became of a comment: 采纳 部分采纳 不采纳. */
public enum Handling {
    ADOPTED,
    PARTLY,
    DECLINED
}
