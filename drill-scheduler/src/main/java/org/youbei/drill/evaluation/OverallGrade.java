package org.youbei.drill.evaluation;

/** 优 良 中 差. */
public enum OverallGrade {
    EXCELLENT,
    GOOD,
    FAIR,
    POOR
}
