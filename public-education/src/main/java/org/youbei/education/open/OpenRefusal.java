package org.youbei.education.open;

import org.youbei.model.Reason;
import org.youbei.model.Refusal.Kind;

/** Why something sent without an account is refused. Sentences: {@code refusal.open.<name in lower case with hyphens>}. */
public enum OpenRefusal implements Reason {
    /** Too much from one address. */
    OFTEN(Kind.UNAVAILABLE),
    /** Not open: planned only, over, or cancelled. */
    CLOSED(Kind.CONFLICT),
    NAME,
    /** Not four digits. */
    DIGITS,
    BUILDING,
    /** The same person has checked in. */
    HERE(Kind.CONFLICT),
    /** A question is not answered. */
    UNANSWERED,
    /** Answered already. */
    ANSWERED(Kind.CONFLICT);

    private final Kind kind;

    OpenRefusal() {
        this(Kind.INVALID);
    }

    OpenRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String noun() {
        return "open";
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
