package org.youbei.shelter;

import org.youbei.model.Reason;
import org.youbei.model.Refusal.Kind;

/** Why something about a shelter is refused. Sentences: {@code refusal.shelter.<name in lower case with hyphens>}. */
public enum ShelterRefusal implements Reason {
    /** The step does not fit to where the shelter stands. */
    OUT_OF_ORDER(Kind.CONFLICT),
    NOT_YOURS(Kind.FORBIDDEN),
    UNIT,
    MISSING,
    /** The number of characters that fit. */
    TOO_LONG,
    /** Another shelter of the unit is called so. */
    KNOWN(Kind.CONFLICT),
    POSITION,
    /** Less than zero or more than fits. */
    AREA,
    /** An area of nothing shelters nobody. */
    AREA_ZERO,
    /** More is unusable than there is. */
    UNUSABLE,
    NUMBER,
    /** Nobody has recorded from what it protects. */
    HAZARDS(Kind.CONFLICT),
    /** Neither an area nor a declared number of people is known. */
    NO_ROOM(Kind.CONFLICT),
    /** More people are declared than the areas allow; both numbers. */
    DECLARED_ABOVE,
    /** Two different posts keep the keys. */
    KEYS(Kind.CONFLICT),
    /** Under maintenance: only with a reason. */
    MAINTAINED,
    /** It does not serve the hazard: only with a reason. */
    HAZARD_NOT_SERVED,
    /** People are inside; how many. */
    INSIDE(Kind.CONFLICT),
    CHANGED(Kind.CONFLICT),
    RETIRED(Kind.CONFLICT),
    /** Not open. */
    CLOSED(Kind.CONFLICT),
    /** Paused: nobody is let in. */
    PAUSED(Kind.CONFLICT),
    /** No room: how many are inside, the room, and how many would come. A next place must be named. */
    FULL(Kind.CONFLICT),
    /** The next place is not open, or has no room. */
    NEXT,
    PEOPLE,
    /** Children and elderly are more than all. */
    GROUPS,
    /** The household is inside another shelter, or here. */
    INSIDE_ELSEWHERE(Kind.CONFLICT),
    /** More would leave than are inside; how many are. */
    TOO_MANY_LEAVE(Kind.CONFLICT),
    /** More would come back than are away; how many are. */
    TOO_MANY_BACK(Kind.CONFLICT),
    /** Before the opening, after the closing, or from the future. */
    MOMENT,
    /** At a later minute fewer than nobody would be inside; that minute. */
    LATER(Kind.CONFLICT),
    PHONE,
    /** No such opening or household in the person's units; what a phone hears. */
    NOT_HERE,
    /** The personal data were removed. */
    FORGOTTEN(Kind.CONFLICT);

    private final Kind kind;

    ShelterRefusal() {
        this(Kind.INVALID);
    }

    ShelterRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String noun() {
        return "shelter";
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
