package org.youbei.duty.solver;

import static org.youbei.duty.solver.RosterPlan.FREE;

import java.util.ArrayList;
import java.util.List;

/** What one person's row breaks and costs. */
final class RowCost {
    private static final int MINUTES_OF_DAY = 1_440;
    private static final int MINUTES_OF_STEP = 240;

    private final RosterProblem problem;
    private final boolean[] restDay;
    private final List<List<Wish>> wishes = new ArrayList<>();
    private final double[] share;
    private final double[] restShare;

    RowCost(RosterProblem problem) {
        this.problem = problem;
        restDay = new boolean[problem.days()];
        problem.restDays().forEach(day -> restDay[day] = true);
        problem.workers().forEach(worker -> wishes.add(new ArrayList<>()));
        problem.wishes().forEach(wish -> wishes.get(wish.worker()).add(wish));
        share = new double[problem.workers().size()];
        restShare = new double[problem.workers().size()];
        shareOut();
    }

    /** An even share of each kind among all who can do it, of all days and of rest days together with those before. */
    private void shareOut() {
        for (int kind = 0; kind < problem.kinds().size(); kind++) {
            int wanted = 0;
            int onRestDays = 0;
            for (var cover : problem.covers()) {
                if (cover.kind() == kind) {
                    wanted += cover.wanted();
                    onRestDays += restDay[cover.day()] ? cover.wanted() : 0;
                }
            }
            int able = 0;
            int before = 0;
            for (var worker : problem.workers()) {
                able += worker.can().contains(kind) ? 1 : 0;
                before += worker.can().contains(kind) ? worker.restDaysBefore() : 0;
            }
            for (int n = 0; n < share.length && able > 0; n++) {
                if (problem.workers().get(n).can().contains(kind)) {
                    share[n] += (double) wanted / able;
                    restShare[n] += (double) onRestDays / able;
                    restShare[n] = Math.max(restShare[n], (double) (onRestDays + before) / able);
                }
            }
        }
    }

    /** Hard rules that the row breaks, each as often as it is broken. */
    int broken(int person, int[] row) {
        var worker = problem.workers().get(person);
        return turns(worker, row) + runs(worker, row) + weekends(worker, row);
    }

    private int turns(Worker worker, int[] row) {
        int broken = 0;
        long minutes = 0;
        long busyUntil = worker.busyUntil();
        var counts = new int[problem.kinds().size()];
        for (int day = 0; day < row.length; day++) {
            int kind = row[day];
            if (kind == FREE) {
                continue;
            }
            var shift = problem.kinds().get(kind);
            long start = (long) day * MINUTES_OF_DAY + shift.startMinute();
            broken += start - busyUntil < problem.restMinutes() ? 1 : 0;
            broken += worker.off().contains(day) ? 1 : 0;
            broken += worker.can().contains(kind) ? 0 : 1;
            busyUntil = (long) day * MINUTES_OF_DAY + shift.endMinute();
            minutes += shift.minutes();
            counts[kind]++;
        }
        for (var limit : worker.most().entrySet()) {
            broken += Math.max(0, counts[limit.getKey()] - limit.getValue());
        }
        return broken + steps(minutes - worker.mostMinutes()) + steps(worker.leastMinutes() - minutes);
    }

    private static int steps(long minutes) {
        return minutes <= 0 ? 0 : (int) ((minutes + MINUTES_OF_STEP - 1) / MINUTES_OF_STEP);
    }

    private static int runs(Worker worker, int[] row) {
        int broken = 0;
        int begin = 0;
        for (int day = 1; day <= row.length; day++) {
            boolean on = row[begin] != FREE;
            if (day < row.length && (row[day] != FREE) == on) {
                continue;
            }
            int length = day - begin;
            boolean edge = begin == 0 || day == row.length;
            if (on) {
                broken += Math.max(0, length - worker.mostConsecutive());
                broken += edge ? 0 : Math.max(0, worker.leastConsecutive() - length);
            } else {
                broken += edge ? 0 : Math.max(0, worker.leastFree() - length);
            }
            begin = day;
        }
        return broken;
    }

    private int weekends(Worker worker, int[] row) {
        int worked = 0;
        for (var weekend : problem.weekends()) {
            for (int day : weekend) {
                if (row[day] != FREE) {
                    worked++;
                    break;
                }
            }
        }
        return Math.max(0, worked - worker.mostWeekends());
    }

    /** Wishes that are not met, and how far the row is from an even share. */
    long soft(int person, int[] row) {
        long cost = 0;
        for (var wish : wishes.get(person)) {
            cost += (row[wish.day()] == wish.kind()) == wish.on() ? 0 : wish.weight();
        }
        if (problem.fair() == 0) {
            return cost;
        }
        int turns = 0;
        int onRestDays = problem.workers().get(person).restDaysBefore();
        for (int day = 0; day < row.length; day++) {
            if (row[day] != FREE) {
                turns++;
                onRestDays += restDay[day] ? 1 : 0;
            }
        }
        return cost + uneven(turns - share[person]) + uneven(onRestDays - restShare[person]);
    }

    private long uneven(double away) {
        return Math.round(problem.fair() * away * away);
    }
}
