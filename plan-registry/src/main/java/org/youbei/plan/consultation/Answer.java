package org.youbei.plan.consultation;

/** 同意 有意见; who says nothing has no answer. */
public enum Answer {
    AGREES,
    COMMENTS
}
