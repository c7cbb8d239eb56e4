package org.youbei.plan.review;

/** 符合 基本符合 不符合. */
public enum Judgement {
    MET,
    PARTLY,
    NOT_MET
}
