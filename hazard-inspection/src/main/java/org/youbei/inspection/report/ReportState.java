package org.youbei.inspection.report;

/** 待审核 · 已受理 · 不予受理 */
public enum ReportState {
    RECEIVED,
    TAKEN,
    DISMISSED
}
