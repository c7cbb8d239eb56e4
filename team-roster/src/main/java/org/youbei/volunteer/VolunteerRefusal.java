package org.youbei.volunteer;

import org.youbei.model.Reason;
import org.youbei.model.Refusal.Kind;

/** Why something about volunteers is refused. Sentences: {@code refusal.volunteer.<name in lower case with hyphens>}. */
public enum VolunteerRefusal implements Reason {
    OUT_OF_ORDER(Kind.CONFLICT),
    NOT_YOURS(Kind.FORBIDDEN),
    /** So many applications from one address; try again in an hour. */
    OFTEN(Kind.UNAVAILABLE),
    /** The unit has had enough for today. */
    FULL_FOR_TODAY(Kind.UNAVAILABLE),
    /** An application needs a document, so that nobody applies twice. */
    DOCUMENT,
    BORN,
    /** Below the least age; that age. */
    TOO_YOUNG,
    /** Below eighteen a guardian consents. */
    GUARDIAN,
    CONSENT,
    /** Applied or a volunteer already. */
    KNOWN(Kind.CONFLICT),
    /** A volunteer of the district already; nothing is told of who or where. */
    TAKEN(Kind.CONFLICT),
    /** A day in the future, or before 1990. */
    DAY,
    /** A word that is no skill; the word. */
    SKILL_WORD,
    /** No days or parts of days; what was typed. */
    FREE,
    /** May apply again from a day on; that day. */
    AGAIN(Kind.CONFLICT),
    SKILL,
    DISTANCE,
    REMARK,
    AGAIN_DAY,
    /** No basic course that counts today. */
    UNTRAINED(Kind.CONFLICT),
    /** What is still open: a list of items. */
    NOT_CLEARED(Kind.CONFLICT),
    ITEM_COMPUTED,
    /** The shift ends before it begins, or lasts longer than a day. */
    TIMES,
    PAST,
    BOUNDS,
    QUALIFICATION,
    /** Sign-up begins later; when. */
    NOT_OPEN(Kind.CONFLICT),
    /** The shift has begun or was called off. */
    OVER(Kind.CONFLICT),
    FULL(Kind.CONFLICT),
    /** At the same time as another one; both titles. */
    OVERLAP(Kind.CONFLICT),
    NOT_ACTIVE(Kind.CONFLICT),
    MINOR(Kind.CONFLICT),
    /** The certificate does not count on the day; the qualification. */
    UNQUALIFIED(Kind.CONFLICT),
    /** The shift of a unit that is not above the volunteer's. */
    ELSEWHERE(Kind.CONFLICT),
    SIGNED(Kind.CONFLICT),
    /** Somebody offers their place already, or has come. */
    OFFERED(Kind.CONFLICT),
    /** Nobody offers the place any more, or somebody else has taken it. */
    NO_OFFER(Kind.CONFLICT),
    /** Nobody takes their own place, or agrees to their own swap. */
    OWN_SWAP(Kind.FORBIDDEN),
    NOT_SIGNED(Kind.CONFLICT),
    /** Not at the time of the shift. */
    CHECK_TIME(Kind.CONFLICT),
    CHECKED(Kind.CONFLICT),
    CARD(Kind.INVALID),
    /** Somebody signs in by an account already. */
    HAS_ACCOUNT(Kind.CONFLICT),
    /** The link was taken up, is too old or was replaced. */
    INVITATION(Kind.CONFLICT),
    /** Nobody confirms their own hours. */
    OWN_HOURS(Kind.FORBIDDEN),
    CONFIRMED(Kind.CONFLICT),
    REVERSED(Kind.CONFLICT),
    /** Nothing confirmed in this time. */
    NOTHING(Kind.CONFLICT),
    WITHDRAWN(Kind.CONFLICT);

    private final Kind kind;

    VolunteerRefusal() {
        this(Kind.INVALID);
    }

    VolunteerRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String noun() {
        return "volunteer";
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
