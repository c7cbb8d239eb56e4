package org.youbei.resident;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/**
 * What a resident wrote without an account.
 *
 * @param plan of a comment
 * @param about the title of that plan; empty otherwise
 * @param contactShown the number with its middle hidden; empty where none was left
 * @param answer what the unit said to it; empty before
 */
public record Message(
        UUID id,
        JurisdictionCode unit,
        String unitName,
        Kind kind,
        @Nullable UUID plan,
        String about,
        String words,
        String contactShown,
        State state,
        String answer,
        Instant receivedAt,
        @Nullable Instant reviewedAt,
        String reviewedBy) {
    /** 需要帮助 可以帮忙 对预案草案的意见. */
    public enum Kind {
        NEED,
        OFFER,
        COMMENT
    }

    /** 待初审 已受理 已答复 不予受理. */
    public enum State {
        RECEIVED,
        TAKEN,
        ANSWERED,
        DISMISSED
    }

    /** What the unit does with it: takes it up, answers it, or dismisses it. */
    public enum Verdict {
        TAKE(State.TAKEN),
        ANSWER(State.ANSWERED),
        DISMISS(State.DISMISSED);

        private final State to;

        Verdict(State to) {
            this.to = to;
        }

        State to() {
            return to;
        }

        /** A message is reviewed once; what was taken up is answered once. A comment goes into the round of its plan and is answered there. */
        public boolean fits(Kind kind, State state) {
            return switch (this) {
                case TAKE, DISMISS -> state == State.RECEIVED;
                case ANSWER -> kind != Kind.COMMENT && (state == State.RECEIVED || state == State.TAKEN);
            };
        }
    }
}
