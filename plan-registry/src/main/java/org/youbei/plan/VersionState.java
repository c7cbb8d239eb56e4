package org.youbei.plan;

/** Where a version stands, derived from its dates: 起草 送审 批准 在效 已被替代 已废止 已撤回. */
public enum VersionState {
    DRAFT,
    SUBMITTED,
    APPROVED,
    ISSUED,
    SUPERSEDED,
    ABOLISHED,
    WITHDRAWN
}
