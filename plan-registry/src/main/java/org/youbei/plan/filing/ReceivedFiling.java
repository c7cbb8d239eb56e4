package org.youbei.plan.filing;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A filing as the unit that receives it sees it.
 *
 * @param sentOn the day it was last sent, nothing after it was returned
 * @param returnedOn the day it was returned, once at most
 * @param due the day by which the receiving unit answers, nothing once it has
 * @param answer {@code WAITING}, {@code RETURNED} or {@code ACCEPTED}
 */
public record ReceivedFiling(
        UUID plan,
        String title,
        String kind,
        String unitName,
        String documentNumber,
        @Nullable LocalDate sentOn,
        @Nullable LocalDate returnedOn,
        @Nullable LocalDate acceptedOn,
        @Nullable LocalDate due,
        Answer answer) {
    /** Where it stands. */
    public enum Answer {
        WAITING,
        RETURNED,
        ACCEPTED
    }
}
