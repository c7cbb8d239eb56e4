package org.youbei.obligation.sweep;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One run of the sweep, over all districts.
 *
 * @param day the day that duties were compared with
 * @param overdue how many duties it noted as overdue
 * @param reminded how many it reminded of
 * @param escalated how many it told the unit above about
 * @param messages how many e-mails and webhook calls it put into the outbox
 */
public record SweepRun(
        UUID id,
        State state,
        LocalDate day,
        String startedBy,
        Instant startedAt,
        @Nullable Instant finishedAt,
        long overdue,
        long reminded,
        long escalated,
        long messages) {
    /** INTERRUPTED: the node died, stood still past its lease or ended in good order; the next run did the rest. */
    public enum State {
        RUNNING,
        DONE,
        FAILED,
        INTERRUPTED
    }
}
