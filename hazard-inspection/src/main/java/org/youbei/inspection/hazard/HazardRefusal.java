package org.youbei.inspection.hazard;

import org.youbei.model.Reason;
import org.youbei.model.Refusal.Kind;

/** Why a step is refused. Sentences: {@code refusal.hazard.<name in lower case with hyphens>}. */
public enum HazardRefusal implements Reason {
    /** The step does not fit to where the hazard stands. */
    OUT_OF_ORDER(Kind.CONFLICT),
    /** The person's role or unit does not allow it. */
    NOT_YOURS(Kind.FORBIDDEN),
    /** Whoever rectified it must not accept it. */
    OWN_WORK(Kind.FORBIDDEN),
    /** Only the street or the district grades below what the checklist proposes. */
    GRADE_BELOW,
    /** A field that must be filled in. */
    MISSING,
    /** Longer than fits; the number of characters that do. */
    TOO_LONG,
    /** Only major hazards have a plan and are listed. */
    ONLY_MAJOR,
    /** A major hazard needs all five commitments first. */
    PLAN_MISSING,
    /** The plan ends after the due date; that date. Ask for an extension first. */
    PLAN_AFTER_DUE,
    DATE_PAST,
    /** A submission needs a photo of after that has arrived. */
    PHOTO_MISSING,
    /** Listed already. */
    LISTED(Kind.CONFLICT),
    /** No extension was asked for. */
    NO_EXTENSION(Kind.CONFLICT);

    private final Kind kind;

    HazardRefusal() {
        this(Kind.INVALID);
    }

    HazardRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String noun() {
        return "hazard";
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
