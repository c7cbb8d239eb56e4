package org.youbei.community;

import org.youbei.model.Reason;
import org.youbei.model.Refusal.Kind;

/** Why figures are not taken in. Sentences: {@code refusal.community.<name in lower case with hyphens>}. */
public enum CommunityRefusal implements Reason {
    /** The person's role or unit does not allow it. */
    NOT_YOURS(Kind.FORBIDDEN),
    /** Not a community in which the person works. */
    UNKNOWN(Kind.UNKNOWN),
    /** Figures belong to communities; streets and districts have sums of them. */
    NOT_A_COMMUNITY,
    /** Somebody else entered figures since the form was opened; who. */
    CHANGED_MEANWHILE(Kind.CONFLICT),
    /** The day is missing or lies in the future. */
    AS_OF,
    SOURCE,
    /** The number of characters that fit. */
    TOO_LONG,
    /** No number and none of the words for no value; what was typed. */
    UNREADABLE,
    /** Below zero; what was said before. */
    NEGATIVE,
    /** More than a community can have; the most, and what was said before. */
    TOO_GREAT,
    /** Finer than the figure is counted; the number of decimals. */
    TOO_FINE,
    /** Ten times as much as before, or a tenth; the value before and its day. */
    DOUBT_TENFOLD,
    /** More than the usual residents; their number, and the value before. */
    DOUBT_ABOVE_RESIDENTS_USUAL,
    /** More than all buildings; their number, and the value before. */
    DOUBT_ABOVE_BUILDINGS,
    /** The age bands together are more than the usual residents; their sum, and the residents. */
    DOUBT_PARTS_RESIDENTS_USUAL;

    private final Kind kind;

    CommunityRefusal() {
        this(Kind.INVALID);
    }

    CommunityRefusal(Kind kind) {
        this.kind = kind;
    }

    /** Whether a word about it is enough to keep the value. */
    public boolean isDoubt() {
        return name().startsWith("DOUBT_");
    }

    @Override
    public String noun() {
        return "community";
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
