package org.youbei.team;

import org.youbei.model.Reason;
import org.youbei.model.Refusal.Kind;

/** Why something about posts, teams and calls is refused. Sentences: {@code refusal.team.<name in lower case with hyphens>}. */
public enum TeamRefusal implements Reason {
    NOT_YOURS(Kind.FORBIDDEN),
    UNIT,
    /** The level of the unit has no such post. */
    POST,
    /** This post has no stand-in. */
    NO_STAND_IN,
    /** No such person is known to the unit. */
    PERSON,
    /** Nobody stands in for themselves. */
    SAME_PERSON(Kind.CONFLICT),
    /** In the future, or before the holder so far began. */
    SINCE,
    /** Nobody holds it. */
    VACANT(Kind.CONFLICT),
    /** A team of this name is in the unit already. */
    NAME_TAKEN(Kind.CONFLICT),
    CHANGED(Kind.CONFLICT),
    DISBANDED(Kind.CONFLICT),
    /** In the team already. */
    MEMBER(Kind.CONFLICT),
    /** Not in the team any more. */
    NO_MEMBER(Kind.CONFLICT),
    /** Rescue teams take adults; the age. */
    UNDER_AGE,
    /** The age cannot be told: no identity number and no day of birth. */
    AGE_UNKNOWN,
    /** Another one leads the team. */
    LEADER(Kind.CONFLICT),
    /** Least, wished and most do not rise. */
    BOUNDS,
    QUALIFICATION,
    POSITION,
    /** Ends before it begins. */
    DATES,
    /** Minutes, from 1 to 1440. */
    MINUTES,
    /** Not for risky tasks; the reason in the words of a policy. */
    NOT_DEPLOYABLE(Kind.CONFLICT),
    /** Nobody is called. */
    NOBODY,
    /** No answer is taken any more. */
    CALL_OVER(Kind.CONFLICT),
    /** Answered already. */
    ANSWERED(Kind.CONFLICT),
    /** Before the call, or in the future. */
    ANSWER_TIME,
    /** More people than are called at once; how many. */
    TOO_MANY;

    private final Kind kind;

    TeamRefusal() {
        this(Kind.INVALID);
    }

    TeamRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String noun() {
        return "team";
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
