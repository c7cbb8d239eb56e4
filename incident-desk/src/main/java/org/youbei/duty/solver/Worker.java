package org.youbei.duty.solver;

import java.util.Map;
import java.util.Set;

/**
 * Somebody who can be planned, and what must never be broken for this person.
 *
 * @param can the kinds of turns, by their places in the problem
 * @param most how many of each kind; a kind that is missing has no limit
 * @param leastMinutes of all turns together
 * @param mostConsecutive days in a row
 * @param leastConsecutive days in a row once there is one; what touches the edge of the time counts as long enough
 * @param leastFree days in a row without a turn, likewise
 * @param mostWeekends on which there is a turn
 * @param off days on which there is none, from 0
 * @param busyUntil when the last turn before the first day ends, in minutes after its midnight; very small without one
 * @param restDaysBefore turns on rest days that the person had lately, which the balance counts in
 */
public record Worker(
        String id,
        Set<Integer> can,
        Map<Integer, Integer> most,
        int leastMinutes,
        int mostMinutes,
        int mostConsecutive,
        int leastConsecutive,
        int leastFree,
        int mostWeekends,
        Set<Integer> off,
        int busyUntil,
        int restDaysBefore) {
    public static final int NEVER = -1_000_000;

    public Worker {
        can = Set.copyOf(can);
        most = Map.copyOf(most);
        off = Set.copyOf(off);
    }

    /** Without any limit but what the person can do, the days off and the last turn before. */
    public static Worker free(String id, Set<Integer> can, Set<Integer> off, int busyUntil, int restDaysBefore) {
        int much = 1_000_000;
        return new Worker(id, can, Map.of(), 0, much, much, 1, 1, much, off, busyUntil, restDaysBefore);
    }
}
