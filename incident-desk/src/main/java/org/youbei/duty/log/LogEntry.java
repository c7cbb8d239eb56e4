package org.youbei.duty.log;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/**
 * A line of the duty log. What a call must say (来电登记): who calls from where and under which number, what happened when and where, how far the danger
 * reaches, what is being done, and what is asked for.
 *
 * @param happenedAt when the call came or the thing was done
 * @param caller as pages print it; empty where nobody called
 * @param phone as pages print it
 * @param followUp whether something is still to be done because of it
 * @param answers the line that this one answers or corrects; null for none
 * @param answered whether a later line answers it
 */
public record LogEntry(
        UUID id,
        UUID station,
        JurisdictionCode unit,
        String stationName,
        Kind kind,
        Instant happenedAt,
        Instant writtenAt,
        String matter,
        String place,
        String otherUnit,
        String caller,
        String phone,
        String danger,
        String action,
        String asked,
        boolean followUp,
        @Nullable UUID answers,
        boolean answered,
        String name) {
    public enum Kind {
        CALL_IN,
        CALL_OUT,
        /** From above; answered on the same day, within 24 hours at the latest. */
        INSTRUCTION,
        NOTE,
        /** 查岗 */
        CHECK;

        /** Whether somebody is on the other end of a line. */
        public boolean isCall() {
            return this == CALL_IN || this == CALL_OUT;
        }
    }

    public boolean isOpen() {
        return followUp && !answered;
    }
}
