package org.youbei.partner;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/**
 * One unit asks another for help.
 *
 * @param unit that asks
 * @param other that answers
 * @param answer null while there is none
 */
public record HelpRequest(
        UUID id,
        JurisdictionCode unit,
        String unitName,
        JurisdictionCode other,
        String otherName,
        AbilityKind ability,
        String what,
        String place,
        Instant askedAt,
        String askedBy,
        @Nullable Answer answer,
        String answerText,
        @Nullable Instant answeredAt,
        String answeredBy,
        @Nullable Instant closedAt,
        String closing) {
    public enum Answer {
        YES,
        PARTLY,
        NO
    }

    public enum State {
        ASKED,
        ANSWERED,
        CLOSED
    }

    public State state() {
        if (closedAt != null) {
            return State.CLOSED;
        }
        return answer == null ? State.ASKED : State.ANSWERED;
    }
}
