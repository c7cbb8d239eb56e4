package org.youbei.plan.review;

/** 通过 修改后通过 重新修改. */
public enum ReviewVerdict {
    PASSED,
    AMENDED,
    REWORK
}
