package org.youbei.assessment.spot;

import org.youbei.model.Reason;
import org.youbei.model.Refusal.Kind;

/** Why a spot check is refused. Sentences: {@code refusal.spot.<name in lower case with hyphens>}. */
public enum SpotRefusal implements Reason {
    NOT_YOURS(Kind.FORBIDDEN),
    /** Nobody checks the own unit. */
    OWN(Kind.FORBIDDEN),
    /** The campaign is a draft, or locked. */
    OUT_OF_ORDER(Kind.CONFLICT),
    /** No unit takes part. */
    NO_UNITS(Kind.CONFLICT),
    /** From 1 to 100 percent. */
    PERCENT,
    /** A whole number of at most nine digits. */
    SEED,
    /** A further sample, and something else than a confirmation, says why. */
    REASON,
    TOO_LONG,
    /** The unit is not in the sample. */
    NOT_DRAWN(Kind.CONFLICT),
    /** Another value must be another one. */
    VALUE;

    private final Kind kind;

    SpotRefusal() {
        this(Kind.INVALID);
    }

    SpotRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String noun() {
        return "spot";
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
