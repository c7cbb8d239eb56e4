package org.youbei.plan.inheritance;

/** 一致 有差异并说明 修订 待确认. */
public enum Stance {
    CONFORMS,
    DEVIATES,
    REVISES,
    /** The superior plan has changed and nobody has looked yet. */
    STALE
}
