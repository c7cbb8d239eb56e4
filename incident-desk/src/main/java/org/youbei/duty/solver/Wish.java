package org.youbei.duty.solver;

/**
 * Somebody would like a turn, or not.
 *
 * @param on whether the turn is wished for
 * @param weight what it costs where the wish is not met
 */
public record Wish(int worker, int day, int kind, boolean on, int weight) {}
