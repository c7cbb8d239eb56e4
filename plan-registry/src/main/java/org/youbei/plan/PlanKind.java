package org.youbei.plan;

/** 总体 专项 部门 联合 应急工作手册 行动方案 (articles 8, 9, 13 and 17 of 国办发〔2024〕5号). */
public enum PlanKind {
    GENERAL,
    SPECIAL,
    DEPARTMENTAL,
    JOINT,
    HANDBOOK,
    ACTION_PLAN;

    /** Special and departmental plans must be drilled at least every three years (article 32). */
    public boolean mustBeDrilled() {
        return this == SPECIAL || this == DEPARTMENTAL;
    }

    /** Handbooks and action plans stay with those who use them: articles 26 and 28 speak of plans only. */
    public boolean isFiledAndPublished() {
        return this != HANDBOOK && this != ACTION_PLAN;
    }
}
