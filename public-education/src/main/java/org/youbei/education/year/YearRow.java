package org.youbei.education.year;

/** @param placed how many of its lines found a place */
public record YearRow(YearPlan plan, String unitName, int lines, int placed) {}
