package org.youbei.resident;

import org.youbei.model.Reason;
import org.youbei.model.Refusal.Kind;

/** Why something about the page of residents is refused. Sentences: {@code refusal.resident.<name in lower case with hyphens>}. */
public enum ResidentRefusal implements Reason {
    UNIT,
    NOT_YOURS(Kind.FORBIDDEN),
    MISSING,
    /** The number of characters that fit. */
    TOO_LONG,
    PHONE,
    /** A mobile number is a person's, unless somebody says that it is that of a duty post. */
    PERSONAL_PHONE,
    /** Somebody else changed the page since the form was opened. */
    CHANGED(Kind.CONFLICT),
    /** The page is not shown. */
    OFF(Kind.UNKNOWN),
    /** No consultation of that plan is open to the public. */
    NO_DRAFT(Kind.CONFLICT),
    /** So many of this unit within a day that nobody could review them. */
    FULL(Kind.UNAVAILABLE),
    /** Too many from one address within the hour. */
    OFTEN(Kind.UNAVAILABLE),
    /** The message was sent before. */
    SENT(Kind.CONFLICT),
    /** The step does not fit to where the message stands. */
    OUT_OF_ORDER(Kind.CONFLICT),
    /** No number was left. */
    NO_PHONE(Kind.CONFLICT);

    private final Kind kind;

    ResidentRefusal() {
        this(Kind.INVALID);
    }

    ResidentRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String noun() {
        return "resident";
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
