package org.youbei.accountability;

import org.youbei.model.Reason;
import org.youbei.model.Refusal.Kind;

/** Why something is refused. Sentences: {@code refusal.accountability.<name in lower case with hyphens>}. */
public enum AccountabilityRefusal implements Reason {
    NOT_YOURS(Kind.FORBIDDEN),
    OUT_OF_ORDER(Kind.CONFLICT),
    MISSING,
    TOO_LONG,
    UNIT,
    DATE_PAST,
    /** Verified by another person than the one who reported it done. */
    ANOTHER(Kind.FORBIDDEN);

    private final Kind kind;

    AccountabilityRefusal() {
        this(Kind.INVALID);
    }

    AccountabilityRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String noun() {
        return "accountability";
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
