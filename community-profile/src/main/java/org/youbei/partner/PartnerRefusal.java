package org.youbei.partner;

import org.youbei.model.Reason;
import org.youbei.model.Refusal.Kind;

/** Why something about partners is refused. Sentences: {@code refusal.partner.<name in lower case with hyphens>}. */
public enum PartnerRefusal implements Reason {
    OUT_OF_ORDER(Kind.CONFLICT),
    NOT_YOURS(Kind.FORBIDDEN),
    UNIT,
    MISSING,
    /** The number of characters that fit. */
    TOO_LONG,
    /** The check character does not fit (GB 32100). */
    CREDIT_CODE,
    /** The organisation is in the register of this unit already. */
    KNOWN(Kind.CONFLICT),
    PHONE,
    NUMBER,
    /** A unit is no neighbour of itself, of another level, of another district, or of nobody. */
    NO_NEIGHBOUR,
    /** Proposed or confirmed already. */
    NEIGHBOURS(Kind.CONFLICT),
    /** Only confirmed neighbours, or partners of an agreement in force. */
    NOT_NEIGHBOURS(Kind.FORBIDDEN),
    /** A neighbour or a partner organisation, one of the two. */
    PARTY,
    DATES,
    DATE_PAST,
    /** The other party has not confirmed. */
    NOT_CONFIRMED(Kind.CONFLICT),
    CONFIRMED(Kind.CONFLICT),
    NOT_SIGNED(Kind.CONFLICT),
    /** More than the agreement allows; the ceiling and its unit. */
    ABOVE_CEILING,
    /** Before its beginning or after its end; both days. */
    NOT_IN_FORCE(Kind.CONFLICT),
    /** What is called for has a day on which it is returned. */
    RETURN_MISSING,
    /** Not after the agreement's end; that day. */
    RETURN_LATE,
    CHANGED(Kind.CONFLICT);

    private final Kind kind;

    PartnerRefusal() {
        this(Kind.INVALID);
    }

    PartnerRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String noun() {
        return "partner";
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
