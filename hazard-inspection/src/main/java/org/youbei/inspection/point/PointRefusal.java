package org.youbei.inspection.point;

import java.util.Locale;
import org.youbei.model.Refusal;

/** Why a point is not registered or changed. Sentences: {@code refusal.point.<name in lower case with hyphens>}. */
public enum PointRefusal {
    /** The person's role does not allow it. */
    NOT_YOURS,
    /** Not a unit in which the person works. */
    UNIT_OUTSIDE,
    /** A point lies in a community or a grid. */
    UNIT_LEVEL,
    NAME_MISSING,
    NAME_TAKEN,
    RESPONSIBLE_MISSING,
    /** Longer than fits; the number of characters that do. */
    TOO_LONG,
    /** Somebody else changed it since the form was opened. */
    CHANGED_MEANWHILE,
    CLOSED,
    REASON_MISSING;

    public String code() {
        return "point." + name().toLowerCase(Locale.ROOT).replace('_', '-');
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
