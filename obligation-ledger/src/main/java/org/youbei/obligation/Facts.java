package org.youbei.obligation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The facts that a state is derived from. {@code obligation.state_on} says the same in SQL. */
public record Facts(
        @Nullable Closing closedAs,
        @Nullable LocalDate closedOn,
        @Nullable LocalDate pausedSince,
        LocalDate due) {
    /** How a duty ends. */
    public enum Closing {
        FULFILLED,
        WAIVED,
        CANCELLED
    }

    public ObligationState stateOn(LocalDate today, int soonDays) {
        if (closedAs != null && closedOn != null) {
            return closed(closedAs, closedOn);
        }
        if (pausedSince != null) {
            return ObligationState.PAUSED;
        }
        if (due.isBefore(today)) {
            return ObligationState.OVERDUE;
        }
        return due.isAfter(today.plusDays(soonDays)) ? ObligationState.UPCOMING : ObligationState.DUE_SOON;
    }

    private ObligationState closed(Closing as, LocalDate on) {
        return switch (as) {
            case FULFILLED -> on.isAfter(due) ? ObligationState.FULFILLED_LATE : ObligationState.FULFILLED;
            case WAIVED -> ObligationState.WAIVED;
            case CANCELLED -> ObligationState.CANCELLED;
        };
    }
}
