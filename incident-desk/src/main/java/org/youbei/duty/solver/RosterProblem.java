package org.youbei.duty.solver;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is to be planned: each person has one kind of turn on a day, or none.
 *
 * @param restMinutes between the end of a turn and the start of the next
 * @param restDays days that are shared out among people as a matter of their own: holidays and days without work
 * @param weekends the days of each weekend
 * @param locked cells that stay as they are: (person, day) to the kind of turn, or to {@link RosterPlan#FREE}
 * @param fair what one step away from an even share costs; 0 where nobody asks for it
 */
public record RosterProblem(
        int days,
        List<ShiftKind> kinds,
        List<Worker> workers,
        List<Cover> covers,
        List<Wish> wishes,
        int restMinutes,
        Set<Integer> restDays,
        List<Set<Integer>> weekends,
        Map<Cell, Integer> locked,
        int fair) {
    /** A person on a day. */
    public record Cell(int worker, int day) {}

    public RosterProblem {
        kinds = List.copyOf(kinds);
        workers = List.copyOf(workers);
        covers = List.copyOf(covers);
        wishes = List.copyOf(wishes);
        restDays = Set.copyOf(restDays);
        weekends = List.copyOf(weekends);
        locked = Map.copyOf(locked);
    }
}
