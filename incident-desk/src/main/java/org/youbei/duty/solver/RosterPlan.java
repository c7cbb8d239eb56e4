package org.youbei.duty.solver;

/**
 * A proposal.
 *
 * @param cells the kind of each person's turn on each day, {@link #FREE} for none
 * @param broken how many hard rules of persons are broken; 0 unless a locked cell breaks one
 * @param cost of what is missing, too much, unfair or against wishes
 * @param steps how many changes were tried
 */
public record RosterPlan(int[][] cells, int broken, long cost, long steps) {
    public static final int FREE = -1;

    public int at(int worker, int day) {
        return cells[worker][day];
    }
}
