package org.youbei.education.activity;

import org.youbei.model.Reason;
import org.youbei.model.Refusal.Kind;

/** Why something about activities is refused. Sentences: {@code refusal.activity.<name in lower case with hyphens>}. */
public enum ActivityRefusal implements Reason {
    OUT_OF_ORDER(Kind.CONFLICT),
    NOT_YOURS(Kind.FORBIDDEN),
    UNIT,
    MISSING,
    /** The number of characters that fit. */
    TOO_LONG,
    NUMBER,
    /** Begins before now. */
    PAST,
    /** Ends before it begins, or a day later. */
    TIMES,
    /** The place is taken then; by which activity, from when. */
    PLACE_TAKEN(Kind.CONFLICT),
    /** The speaker is elsewhere then; in which activity, from when. */
    SPEAKER_TAKEN(Kind.CONFLICT),
    /** It has not begun; when it does. */
    NOT_BEGUN(Kind.CONFLICT),
    /** Neither a photo nor anybody who checked in. */
    NO_PROOF(Kind.CONFLICT),
    /** More than the unit has residents; how many. */
    ABOVE_RESIDENTS,
    /** Fewer than have checked in; how many. */
    BELOW_ARRIVALS;

    private final Kind kind;

    ActivityRefusal() {
        this(Kind.INVALID);
    }

    ActivityRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String noun() {
        return "activity";
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
