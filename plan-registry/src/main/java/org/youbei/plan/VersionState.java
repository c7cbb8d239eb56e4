package org.youbei.plan;

/**
 * Where a version stands, derived from its dates: 起草 征求意见 专家论证 送审 批准 在效 已被替代 已废止 已撤回. Only a draft is written: while
 * others look at the text, it stands still.
 */
public enum VersionState {
    DRAFT,
    CONSULTATION,
    REVIEW,
    SUBMITTED,
    APPROVED,
    ISSUED,
    SUPERSEDED,
    ABOLISHED,
    WITHDRAWN
}
