package org.youbei.plan;

import java.util.Locale;
import org.youbei.model.Refusal;

/** Why the registry refuses. Each has its sentence in the texts, as {@code refusal.plan.<name in lower case with hyphens>}. */
public enum PlanRefusal {
    /** The step does not fit to where the version stands; the sentence is that of the step. */
    OUT_OF_ORDER,
    /** Somebody else changed the same thing since it was opened. */
    CHANGED_MEANWHILE,
    /** The person's role or unit does not allow it. */
    NOT_YOURS,
    TITLE_MISSING,
    /** Longer than fits; the number of characters that do. */
    TOO_LONG,
    CATEGORY_MISSING,
    CATEGORY_NOT_FOR_GENERAL,
    SUPERIOR_UNFIT,
    UNIT_OUTSIDE,
    TEXT_MISSING,
    SECTIONS_MISSING,
    BODY_MISSING,
    UNPLACED_OPEN,
    NUMBER_FORM,
    NUMBER_TAKEN,
    DATE_IN_FUTURE,
    /** Before another date that must come first; that date. */
    DATE_TOO_EARLY,
    /** A field that must be filled in. */
    MISSING,
    SHORT_VERSION_NEEDED,
    LINK_FORM,
    RETURN_TARGET,
    DRAFT_IN_WORK,
    NO_DRAFT,
    IMPORT_USED;

    public String code() {
        return "plan." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean is(Refusal refusal) {
        return refusal.code().equals(code()) || refusal.code().startsWith(code() + ".");
    }

    public Refusal refusal(Object... arguments) {
        return Refusal.of(code(), arguments);
    }

    public Refusal at(String field, Object... arguments) {
        return Refusal.at(field, code(), arguments);
    }

    static Refusal outOfOrder(PlanStep step) {
        return Refusal.of(
                OUT_OF_ORDER.code() + "." + step.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
