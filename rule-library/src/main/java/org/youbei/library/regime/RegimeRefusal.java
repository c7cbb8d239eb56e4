package org.youbei.library.regime;

import org.youbei.model.Reason;
import org.youbei.model.Refusal.Kind;

/** Why something about regimes is refused. Sentences: {@code refusal.regime.<name in lower case with hyphens>}. */
public enum RegimeRefusal implements Reason {
    OUT_OF_ORDER(Kind.CONFLICT),
    NOT_YOURS(Kind.FORBIDDEN),
    UNIT,
    /** Not asked of a unit of this level. */
    KIND,
    MISSING,
    /** The number of characters that fit. */
    TOO_LONG,
    /** The unit has another regime of this number; its title. */
    NUMBER_TAKEN(Kind.CONFLICT),
    /** The unit has a draft or a regime of this kind already; its title. */
    THERE(Kind.CONFLICT),
    DATE_FUTURE,
    /** Read by a day before it was issued. */
    READ_EARLY,
    POSTS,
    CHANGED(Kind.CONFLICT);

    private final Kind kind;

    RegimeRefusal() {
        this(Kind.INVALID);
    }

    RegimeRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String noun() {
        return "regime";
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
