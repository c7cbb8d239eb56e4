package org.youbei.community.group;

import org.youbei.model.Reason;
import org.youbei.model.Refusal.Kind;

/** Why a person is not listed or changed. Sentences: {@code refusal.special-group.<name in lower case with hyphens>}. */
public enum GroupRefusal implements Reason {
    /** Only the community and its street keep and see the list. */
    NOT_YOURS(Kind.FORBIDDEN),
    /** Not a community in which the person works. */
    UNIT,
    NAME,
    /** Not 18 characters of the right form, no such birthday, or a wrong check digit. */
    ID_NUMBER,
    /** Listed already, here or by another community; never by which. */
    LISTED(Kind.CONFLICT),
    KINDS,
    PHONE,
    BUILDING,
    /** Everybody has a helper and, when that one is away, another. */
    HELPER,
    STAND_IN,
    SAME_HELPER,
    TURN,
    /** The day of the notice is missing or in the future. */
    NOTICED_ON,
    /** A child below 14 needs the consent of a parent or guardian, or a duty by law. */
    GUARDIAN,
    GROUND_UNTIL,
    /** The number of characters that fit. */
    TOO_LONG,
    /** Why somebody wants to see it; the number of characters that fit. */
    REASON,
    CHANGED_MEANWHILE(Kind.CONFLICT);

    private final Kind kind;

    GroupRefusal() {
        this(Kind.INVALID);
    }

    GroupRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String noun() {
        return "special-group";
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
