package org.youbei.duty.station;

import java.util.UUID;

/**
 * A turn that comes again.
 *
 * @param startsAt minutes after midnight in China
 */
public record Pattern(UUID id, String name, Days days, int startsAt, int minutes) {
    /** On which days it is manned. */
    public enum Days {
        EVERY,
        WORKDAY,
        RESTDAY;

        public boolean holds(boolean workingDay) {
            return this == EVERY || (this == WORKDAY) == workingDay;
        }
    }
}
