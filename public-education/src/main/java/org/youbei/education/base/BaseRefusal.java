package org.youbei.education.base;

import org.youbei.model.Reason;
import org.youbei.model.Refusal.Kind;

/** Why something about materials and the training base is refused. Sentences: {@code refusal.base.<name in lower case with hyphens>}. */
public enum BaseRefusal implements Reason {
    NOT_YOURS(Kind.FORBIDDEN),
    MISSING,
    /** The number of characters that fit. */
    TOO_LONG,
    NUMBER,
    PAST,
    TIMES,
    /** Only http and https. */
    LINK,
    /** A room or a piece of kit of that name is there. */
    THERE(Kind.CONFLICT),
    /** More people than the room holds; how many it does. */
    ABOVE_CAPACITY,
    /** Outside of opening hours; from when to when. */
    CLOSED,
    OUT_OF_ORDER(Kind.CONFLICT);

    private final Kind kind;

    BaseRefusal() {
        this(Kind.INVALID);
    }

    BaseRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String noun() {
        return "base";
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
