package org.youbei.incident;

/** 已报告 已核实 处置中 已控制 已结束 已复盘 已归档, or 误报 and 已并入. */
public enum IncidentState {
    REPORTED,
    VERIFIED,
    RESPONDING,
    CONTROLLED,
    ENDED,
    REVIEWED,
    ARCHIVED,
    FALSE_ALARM,
    MERGED;

    /** Whether somebody has to look after it. */
    public boolean isRunning() {
        return compareTo(CONTROLLED) <= 0;
    }
}
