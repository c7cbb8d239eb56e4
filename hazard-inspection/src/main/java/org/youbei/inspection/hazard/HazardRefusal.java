package org.youbei.inspection.hazard;

import java.util.Locale;
import org.youbei.model.Refusal;

/** Why a step is refused. Sentences: {@code refusal.hazard.<name in lower case with hyphens>}. */
public enum HazardRefusal {
    /** The step does not fit to where the hazard stands. */
    OUT_OF_ORDER,
    /** The person's role or unit does not allow it. */
    NOT_YOURS,
    /** Whoever rectified it must not accept it. */
    OWN_WORK,
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
    LISTED,
    /** No extension was asked for. */
    NO_EXTENSION;

    public String code() {
        return "hazard." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean is(Refusal refusal) {
        return refusal.code().equals(code());
    }

    public Refusal refusal(Object... arguments) {
        return Refusal.of(code(), arguments);
    }

    public Refusal at(String field, Object... arguments) {
        return Refusal.at(field, code(), arguments);
    }
}
