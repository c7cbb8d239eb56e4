package org.youbei.duty;

import org.youbei.model.Reason;
import org.youbei.model.Refusal.Kind;

/** Why something about duty is refused. Sentences: {@code refusal.duty.<name in lower case with hyphens>}. */
public enum DutyRefusal implements Reason {
    NOT_YOURS(Kind.FORBIDDEN),
    UNIT,
    MISSING,
    /** The number of characters that fit. */
    TOO_LONG,
    NUMBER,
    PHONE,
    TIME,
    /** The unit has a station of that name. */
    STATION_KNOWN(Kind.CONFLICT),
    /** A station needs patterns before it has a roster. */
    NO_PATTERN(Kind.CONFLICT),
    /** There is a roster for the month. */
    MONTH_TAKEN(Kind.CONFLICT),
    MONTH,
    PUBLISHED(Kind.CONFLICT),
    NOT_PUBLISHED(Kind.CONFLICT),
    /** From when to when somebody is missing, and who. */
    GAP,
    /** The name, and when the person is there twice. */
    TWICE,
    /** The name, the hours between two turns, the hours that are needed. */
    REST,
    /** The name of somebody whose number nobody has tested. */
    PHONE_UNTESTED,
    /** From when to when nobody leads, and how many of how many are there. */
    NO_LEADER,
    /** Somebody who does not lead, in a leader's seat; the name. */
    LEADS_NOT,
    /** The person is not on duty in that slot. */
    NOT_ON_DUTY,
    /** The other person is on duty in that slot already. */
    ON_DUTY,
    SAME_PERSON,
    DECIDED(Kind.CONFLICT),
    /** A swap waits for its decision already. */
    SWAP_WAITS(Kind.CONFLICT),
    /** Whoever asks does not decide. */
    OWN_SWAP(Kind.FORBIDDEN),
    SLOT_OVER(Kind.CONFLICT),
    IN_THE_FUTURE,
    ANSWERED(Kind.CONFLICT),
    /** The slot before has not been handed over; its name and end. */
    HANDOVER_BEFORE(Kind.CONFLICT),
    HANDED_OVER(Kind.CONFLICT),
    /** The slot has not begun. */
    TOO_EARLY(Kind.CONFLICT),
    /** Signs with the account of somebody else. */
    OTHER_ACCOUNT(Kind.FORBIDDEN);

    private final Kind kind;

    DutyRefusal() {
        this(Kind.INVALID);
    }

    DutyRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String noun() {
        return "duty";
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
