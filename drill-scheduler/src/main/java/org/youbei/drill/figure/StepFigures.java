package org.youbei.drill.figure;

/**
 * A step over all drills in which it was stamped.
 *
 * @param planned minutes after the start
 * @param seconds mean seconds after the start, holds left out
 */
public record StepFigures(String post, String action, int planned, double seconds, int drills, int late) {}
