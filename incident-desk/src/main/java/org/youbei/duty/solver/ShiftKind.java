package org.youbei.duty.solver;

/**
 * A kind of turn that a person can have on a day.
 *
 * @param startMinute after midnight of its day
 * @param minutes how long it lasts; it may end on a later day
 */
public record ShiftKind(String name, int startMinute, int minutes) {
    int endMinute() {
        return startMinute + minutes;
    }
}
