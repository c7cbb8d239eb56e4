package org.youbei.assessment.method.robustness;

/** The weights of one criterion, around the present one, between which no two units change places. */
public record StableInterval(int criterion, double low, double high) {}
