package org.youbei.duty.solver;

/**
 * How many are wanted of a kind on a day.
 *
 * @param under what each missing one costs
 * @param over what each one too many costs
 */
public record Cover(int day, int kind, int wanted, int under, int over) {}
