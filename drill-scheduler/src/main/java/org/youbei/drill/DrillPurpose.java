package org.youbei.drill;

/** 检验性, 示范性, 研究性演练. */
public enum DrillPurpose {
    CHECK,
    DEMONSTRATION,
    RESEARCH
}
