package org.youbei.assessment.invitation;

import org.youbei.model.Reason;
import org.youbei.model.Refusal.Kind;

/** Why an invitation leads to nothing any more. Sentences: {@code refusal.invitation.<name in lower case with hyphens>}. */
public enum InvitationRefusal implements Reason {
    /** Its last day is over; the day. */
    ENDED(Kind.FORBIDDEN),
    /** It was taken back. */
    REVOKED(Kind.FORBIDDEN),
    /** It was opened in another browser first. */
    FORWARDED(Kind.FORBIDDEN),
    /** Nobody has opened it yet. */
    UNOPENED(Kind.CONFLICT);

    private final Kind kind;

    InvitationRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String noun() {
        return "invitation";
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
