package org.youbei.duty;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One person takes the turn of another in a slot. */
public record Swap(
        UUID id,
        UUID slot,
        Kind kind,
        UUID from,
        UUID to,
        String reason,
        State state,
        Instant askedAt,
        UUID askedAccount,
        String askedBy,
        @Nullable Instant decidedAt,
        String decidedBy,
        String remark) {
    public enum Kind {
        SWAP,
        LEAVE,
        /** In need, at once; judged afterwards. */
        TAKE_OVER
    }

    public enum State {
        ASKED,
        /** A take-over that counts and waits for its approval. */
        TAKEN,
        APPROVED,
        REFUSED
    }

    /** Whether the other person is the one on duty. */
    public boolean counts() {
        return state == State.APPROVED || state == State.TAKEN;
    }
}
