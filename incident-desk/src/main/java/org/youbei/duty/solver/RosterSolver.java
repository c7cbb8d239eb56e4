package org.youbei.duty.solver;

import static org.youbei.duty.solver.RosterPlan.FREE;

import java.util.Arrays;
import java.util.Random;

/**
 * Simulated annealing over people and days. A hard rule of a person costs more than any gap, so that what cannot be filled stays a gap
 * and nobody's rest is broken for it; what is still broken at the end, by the search, is taken out. The same problem, seed and number of
 * steps give the same proposal.
 */
public final class RosterSolver {
    /** More than all gaps of a month. */
    private static final long HARD = 1_000;

    private static final double COLDEST = 0.3;
    private static final int LONGEST_BLOCK = 5;
    private static final int TAIL = 10;
    private static final int LOOK_AT_CLOCK = 4_096;

    private final RosterProblem problem;
    private final RowCost rows;
    private final Random random;
    private final int[][] cells;
    private final boolean[][] fixed;
    private final int[][] there;
    private final Cover[][] wanted;
    private final int[] broken;
    private final long[] soft;
    private final double hottest;

    public RosterSolver(RosterProblem problem, long seed) {
        this.problem = problem;
        rows = new RowCost(problem);
        random = new Random(seed);
        int people = problem.workers().size();
        cells = new int[people][problem.days()];
        fixed = new boolean[people][problem.days()];
        there = new int[problem.days()][problem.kinds().size()];
        wanted = new Cover[problem.days()][problem.kinds().size()];
        broken = new int[people];
        soft = new long[people];
        for (var row : cells) {
            Arrays.fill(row, FREE);
        }
        problem.covers().forEach(cover -> wanted[cover.day()][cover.kind()] = cover);
        problem.locked().forEach((cell, kind) -> {
            cells[cell.worker()][cell.day()] = kind;
            fixed[cell.worker()][cell.day()] = true;
            count(cell.day(), kind, 1);
        });
        for (int person = 0; person < people; person++) {
            broken[person] = rows.broken(person, cells[person]);
            soft[person] = rows.soft(person, cells[person]);
        }
        hottest = problem.covers().stream().mapToInt(Cover::under).max().orElse(1) * 1.5;
    }

    /**
     * @param most how many changes are tried
     * @param nanos after which it stops all the same
     */
    public RosterPlan solve(long most, long nanos) {
        long end = System.nanoTime() + nanos;
        long cost = cost();
        long best = cost;
        var kept = copy();
        long step = 0;
        double heat = hottest;
        if (problem.workers().isEmpty() || problem.kinds().isEmpty()) {
            return plan(kept, 0);
        }
        double cooling = Math.pow(COLDEST / hottest, 1.0 / Math.max(1, most / LOOK_AT_CLOCK));
        for (; step < most; step++) {
            if (step % LOOK_AT_CLOCK == 0 && step > 0) {
                heat *= cooling;
                if (System.nanoTime() > end) {
                    break;
                }
            }
            cost += change(heat);
            if (cost < best) {
                best = cost;
                kept = copy();
            }
        }
        return plan(kept, step);
    }

    /** Tries one change; returns what it changed of the cost, 0 where it was taken back. */
    private long change(double heat) {
        return random.nextInt(3) == 0 ? one(heat) : block(heat);
    }

    private long one(double heat) {
        int person = random.nextInt(cells.length);
        int day = random.nextInt(problem.days());
        if (fixed[person][day]) {
            return 0;
        }
        int old = cells[person][day];
        int kind = random.nextInt(problem.kinds().size() + 1) - 1;
        if (kind == old || kind != FREE && !takes(person, day, kind)) {
            return 0;
        }
        long before = row(person) + cover(day);
        set(person, day, kind);
        long after = reckon(person) + cover(day);
        if (accepts(after - before, heat)) {
            return after - before;
        }
        set(person, day, old);
        reckon(person);
        return 0;
    }

    /** What the person cannot do, and what nobody wants on that day, is not even tried. */
    private boolean takes(int person, int day, int kind) {
        return problem.workers().get(person).can().contains(kind) && wanted[day][kind] != null;
    }

    /** Two people change places for some days. */
    private long block(double heat) {
        int one = random.nextInt(cells.length);
        int two = random.nextInt(cells.length);
        int from = random.nextInt(problem.days());
        // Now and then all days that are left: two who take turns come out of step no other way.
        int length = random.nextInt(TAIL) == 0 ? problem.days() : 1 + random.nextInt(LONGEST_BLOCK);
        int to = Math.min(problem.days(), from + length);
        if (one == two || !movable(one, two, from, to)) {
            return 0;
        }
        long before = row(one) + row(two);
        exchange(one, two, from, to);
        long after = reckon(one) + reckon(two);
        if (accepts(after - before, heat)) {
            return after - before;
        }
        exchange(one, two, from, to);
        reckon(one);
        reckon(two);
        return 0;
    }

    private boolean movable(int one, int two, int from, int to) {
        boolean differs = false;
        for (int day = from; day < to; day++) {
            if (fixed[one][day] || fixed[two][day]) {
                return false;
            }
            differs |= cells[one][day] != cells[two][day];
        }
        return differs;
    }

    private void exchange(int one, int two, int from, int to) {
        for (int day = from; day < to; day++) {
            int kept = cells[one][day];
            cells[one][day] = cells[two][day];
            cells[two][day] = kept;
        }
    }

    private boolean accepts(long worse, double heat) {
        return worse <= 0 || random.nextDouble() < Math.exp(-worse / heat);
    }

    private void set(int person, int day, int kind) {
        count(day, cells[person][day], -1);
        cells[person][day] = kind;
        count(day, kind, 1);
    }

    private void count(int day, int kind, int by) {
        if (kind != FREE) {
            there[day][kind] += by;
        }
    }

    private long row(int person) {
        return HARD * broken[person] + soft[person];
    }

    private long reckon(int person) {
        broken[person] = rows.broken(person, cells[person]);
        soft[person] = rows.soft(person, cells[person]);
        return row(person);
    }

    private long cover(int day) {
        long cost = 0;
        for (int kind = 0; kind < problem.kinds().size(); kind++) {
            var cover = wanted[day][kind];
            if (cover != null) {
                int missing = cover.wanted() - there[day][kind];
                cost += missing > 0 ? (long) missing * cover.under() : (long) -missing * cover.over();
            }
        }
        return cost;
    }

    private long cost() {
        long cost = 0;
        for (int person = 0; person < cells.length; person++) {
            cost += row(person);
        }
        for (int day = 0; day < problem.days(); day++) {
            cost += cover(day);
        }
        return cost;
    }

    private int[][] copy() {
        return Arrays.stream(cells).map(int[]::clone).toArray(int[][]::new);
    }

    private RosterPlan plan(int[][] kept, long steps) {
        for (int person = 0; person < kept.length; person++) {
            for (int day = 0; day < problem.days(); day++) {
                if (cells[person][day] != kept[person][day]) {
                    set(person, day, kept[person][day]);
                }
            }
            mend(person);
        }
        return new RosterPlan(
                copy(),
                Arrays.stream(broken).sum(),
                cost() - HARD * Arrays.stream(broken).sum(),
                steps);
    }

    /** Takes out what breaks a hard rule, as long as that helps; a gap is said, a broken rest is not. */
    private void mend(int person) {
        boolean helped = reckon(person) >= HARD;
        while (helped && broken[person] > 0) {
            helped = false;
            for (int day = problem.days() - 1; day >= 0 && !helped; day--) {
                helped = leaves(person, day);
            }
        }
        reckon(person);
    }

    private boolean leaves(int person, int day) {
        int kind = cells[person][day];
        if (kind == FREE || fixed[person][day]) {
            return false;
        }
        int before = broken[person];
        set(person, day, FREE);
        reckon(person);
        if (broken[person] < before) {
            return true;
        }
        set(person, day, kind);
        reckon(person);
        return false;
    }
}
