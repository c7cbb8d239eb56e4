package org.youbei.assessment.judgement;

import org.youbei.model.Reason;
import org.youbei.model.Refusal.Kind;

/** Why something about a judgement is refused. Sentences: {@code refusal.judgement.<name in lower case with hyphens>}. */
public enum JudgementRefusal implements Reason {
    NOT_YOURS(Kind.FORBIDDEN),
    /** Weights follow from full marks there. */
    POINTS,
    /** Fewer than 2 things to compare, or more than 15. */
    SIZE,
    /** The system is frozen, or its nodes are others by now. */
    MOVED_ON(Kind.CONFLICT),
    CLOSED(Kind.CONFLICT),
    /** The invitation was taken back, has ended, or never was. */
    INVITATION(Kind.UNKNOWN),
    /** Already handed in. */
    HANDED_IN(Kind.CONFLICT),
    MISSING,
    TOO_LONG,
    DATE_PAST,
    /** A pair is no judgement of the scale. */
    SCALE,
    /** Some things are compared with nothing. */
    DISCONNECTED,
    /** The ratio is 0.10 or more: mend it, or say why it may stay. */
    INCONSISTENT,
    /** Nobody has handed a matrix in. */
    NOBODY(Kind.CONFLICT);

    private final Kind kind;

    JudgementRefusal() {
        this(Kind.INVALID);
    }

    JudgementRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String noun() {
        return "judgement";
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
