package org.youbei.assessment.assessor;

import org.youbei.model.Reason;
import org.youbei.model.Refusal.Kind;

/** Why an invitation to score, or what was scored, is refused. Sentences: {@code refusal.assessor.<name in lower case with hyphens>}. */
public enum AssessorRefusal implements Reason {
    NOT_YOURS(Kind.FORBIDDEN),
    /** The unit or indicator is none of those the invitation covers. */
    NOT_INVITED(Kind.FORBIDDEN),
    /** The campaign takes no invitations, or no scores, in this state. */
    OUT_OF_ORDER(Kind.CONFLICT),
    /** Third parties are asked once the streets have checked. */
    TOO_EARLY(Kind.CONFLICT),
    /** The invitation stands already; its link was shown once. */
    INVITED(Kind.CONFLICT),
    /** No expert of the register. */
    EXPERT,
    /** Not appointed today. */
    NOT_APPOINTED,
    /** Keeps out of the matters of a unit; which, and why. */
    CONFLICT,
    /** No unit that takes part. */
    UNITS,
    /** No indicator that a third party is asked. */
    CODES,
    /** Somebody else was invited to score the same; who. */
    TAKEN(Kind.CONFLICT),
    /** From today until the review ends; its last day. */
    DATES,
    MISSING,
    HANDED_IN(Kind.CONFLICT),
    /** Cells without a score; how many. */
    OPEN_CELLS(Kind.CONFLICT);

    private final Kind kind;

    AssessorRefusal() {
        this(Kind.INVALID);
    }

    AssessorRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String noun() {
        return "assessor";
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
