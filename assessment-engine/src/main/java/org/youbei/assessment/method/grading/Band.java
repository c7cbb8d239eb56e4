package org.youbei.assessment.method.grading;

/** One grade of fixed cut-offs: from, included, to below {@code to}. */
public record Band(String label, double from, double to) {}
