package org.youbei.risk;

import org.youbei.model.Reason;
import org.youbei.model.Refusal.Kind;

/** Why something about a risk is refused. Sentences: {@code refusal.risk.<name in lower case with hyphens>}. */
public enum RiskRefusal implements Reason {
    /** The step does not fit to where the risk stands. */
    OUT_OF_ORDER(Kind.CONFLICT),
    /** The person's role or unit does not allow it. */
    NOT_YOURS(Kind.FORBIDDEN),
    /** No such unit in the scope. */
    UNIT,
    /** A field that must be filled in. */
    MISSING,
    /** Longer than fits; the number of characters that do. */
    TOO_LONG,
    /** A risk needs a post that answers for it. */
    OWNER_MISSING,
    /** A risk needs a day on which it is looked at again. */
    REVIEW_MISSING,
    /** Later than the rule allows; that day. */
    REVIEW_LATE,
    DATE_PAST,
    /** A grade is a whole number from 1 to 5. */
    GRADE,
    /** What remains is not more than what there was. */
    RESIDUAL_ABOVE,
    /** Events without the years they were counted in, or too many. */
    OBSERVED,
    /** No point on earth, or outside the unit. */
    POSITION,
    /** The street has not confirmed the assessment. */
    NOT_CONFIRMED(Kind.CONFLICT),
    CONFIRMED(Kind.CONFLICT),
    /** Treated needs at least one measure. */
    NO_MEASURE(Kind.CONFLICT),
    /** Measures are open; how many. */
    MEASURES_OPEN(Kind.CONFLICT),
    /** What remains is red: only the street accepts that. */
    RESIDUAL_RED(Kind.CONFLICT),
    /** A red risk is accepted by the street or the district. */
    RED(Kind.FORBIDDEN),
    /** Somebody else has changed it meanwhile. */
    CHANGED(Kind.CONFLICT),
    CLOSED(Kind.CONFLICT),
    DONE(Kind.CONFLICT),
    /** No amount of yuan. */
    MONEY,
    /** No number that this quantity can have; its bounds. */
    VALUE,
    /** A reading from the future, or older than a year. */
    MOMENT,
    /** Another value for the same moment. */
    READ_ALREADY(Kind.CONFLICT),
    /** The point lies outside of the unit's boundary; metres. */
    OUTSIDE,
    /** No such gauge runs at an open risk of that unit; its name. */
    NO_GAUGE,
    /** The same risks stand in that draft already; its title. */
    INSERTED(Kind.CONFLICT),
    /** There is no open risk to write about. */
    NOTHING(Kind.CONFLICT),
    /** A device without a gauge, or one that was taken off. */
    DEVICE(Kind.UNKNOWN);

    private final Kind kind;

    RiskRefusal() {
        this(Kind.INVALID);
    }

    RiskRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String noun() {
        return "risk";
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
