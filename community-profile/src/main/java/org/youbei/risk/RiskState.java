package org.youbei.risk;

/** Where a risk stands; every change is a {@link RiskStep}. */
public enum RiskState {
    /** 已识别 */
    IDENTIFIED,
    /** 已评估 */
    ASSESSED,
    /** 管控中 */
    TREATED,
    /** 监视中 */
    WATCHED,
    /** 已销除 */
    CLOSED
}
