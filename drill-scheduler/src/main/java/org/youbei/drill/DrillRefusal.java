package org.youbei.drill;

import org.youbei.model.Reason;
import org.youbei.model.Refusal.Kind;

/** Why something about a drill is refused. Sentences: {@code refusal.drill.<name in lower case with hyphens>}. */
public enum DrillRefusal implements Reason {
    /** The step does not fit to where the drill stands. */
    OUT_OF_ORDER(Kind.CONFLICT),
    /** The person's role or unit does not allow it. */
    NOT_YOURS(Kind.FORBIDDEN),
    /** Somebody else changed the drill since it was opened. */
    CHANGED_MEANWHILE(Kind.CONFLICT),
    UNIT_OUTSIDE,
    /** A field that must be filled in. */
    MISSING,
    /** Longer than fits; the number of characters that do. */
    TOO_LONG,
    END_BEFORE_START,
    NO_COVER,
    NO_OBJECTIVE,
    NO_EVALUATOR,
    NO_PARTICIPANT,
    NO_STEPS,
    /** A live drill needs a safety officer and a site. */
    SAFETY_MISSING,
    /** A plan that has no version in force; its title. */
    NOT_IN_FORCE,
    /** A newer version is in force than the one prepared for; its title. */
    VERSION_SUPERSEDED(Kind.CONFLICT),
    HELD,
    NOT_HELD,
    ENDED,
    NOT_ENDED,
    NOBODY_PRESENT,
    ATTENDANCE_OPEN,
    ATTENDANCE_CONFIRMED,
    /** An objective that an evaluator has neither rated nor marked as not observed. */
    UNRATED,
    /** Evaluators who have not submitted; their names. */
    NOT_SUBMITTED,
    NOT_ASSIGNED(Kind.FORBIDDEN),
    SUBMITTED(Kind.CONFLICT),
    /** The step was stamped already; by whom and when. */
    STAMPED(Kind.CONFLICT),
    NOT_RUNNING(Kind.CONFLICT),
    LOCKED(Kind.CONFLICT),
    NO_FINDINGS,
    FINDINGS_OPEN,
    FINDING_DONE,
    FINDING_NOT_DONE,
    FINDING_VERIFIED,
    /** A finding is verified by another drill than its own, held after it was done. */
    NOT_LATER,
    TAKEN_ALREADY,
    RULE_UNKNOWN,
    DATE_IN_FUTURE,
    LINE_CONFIRMED,
    /** A line stays in the year of its schedule; that year. */
    OTHER_YEAR,
    /** A line of an inject that begins with no minute; the line. */
    MINUTE_MISSING,
    /** Nobody, or more than one person, has that name; the name. */
    PERSON_UNKNOWN;

    private final Kind kind;

    DrillRefusal() {
        this(Kind.INVALID);
    }

    DrillRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String noun() {
        return "drill";
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
