package org.youbei.plan.preparation;

/** 风险评估 资源调查 案例分析 编制说明 简本 其他 (articles 21 and 23). */
public enum PaperKind {
    RISK_ASSESSMENT,
    RESOURCE_SURVEY,
    CASE_ANALYSIS,
    DRAFTING_NOTE,
    SHORT_VERSION,
    OTHER
}
