package org.youbei.drill;

import java.util.Locale;
import org.youbei.model.Refusal;

/** Why something about a drill is refused. Sentences: {@code refusal.drill.<name in lower case with hyphens>}. */
public enum DrillRefusal {
    /** The step does not fit to where the drill stands. */
    OUT_OF_ORDER,
    /** The person's role or unit does not allow it. */
    NOT_YOURS,
    /** Somebody else changed the drill since it was opened. */
    CHANGED_MEANWHILE,
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
    VERSION_SUPERSEDED,
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
    NOT_ASSIGNED,
    SUBMITTED,
    /** The step was stamped already; by whom and when. */
    STAMPED,
    NOT_RUNNING,
    LOCKED,
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
    OTHER_YEAR;

    public String code() {
        return "drill." + name().toLowerCase(Locale.ROOT).replace('_', '-');
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

    /** Whether the refusal says that things have moved on, rather than that something was filled in wrongly. */
    public static boolean isConflict(Refusal refusal) {
        return OUT_OF_ORDER.is(refusal)
                || CHANGED_MEANWHILE.is(refusal)
                || STAMPED.is(refusal)
                || NOT_RUNNING.is(refusal)
                || LOCKED.is(refusal)
                || SUBMITTED.is(refusal)
                || VERSION_SUPERSEDED.is(refusal);
    }
}
