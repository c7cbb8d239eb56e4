package org.youbei.drill;

/** Where a drill stands. */
public enum DrillState {
    /** 已计划 */
    PLANNED,
    /** 已就绪: the run sheet is made, what it drills is fixed */
    PREPARED,
    /** 实施中, and after its end until it is evaluated */
    RUNNING,
    /** 已评估: the duty behind it is fulfilled */
    EVALUATED,
    /** 已报告: the report is approved and locked */
    REPORTED,
    /** 整改中 */
    IMPROVING,
    /** 已办结 */
    CLOSED,
    /** 已取消 */
    CANCELLED;

    /** Whether it may still take place or does. */
    public boolean isAhead() {
        return this == PLANNED || this == PREPARED;
    }

    /** Whether it counts for what must be drilled. */
    public boolean counts() {
        return this == EVALUATED || this == REPORTED || this == IMPROVING || this == CLOSED;
    }
}
