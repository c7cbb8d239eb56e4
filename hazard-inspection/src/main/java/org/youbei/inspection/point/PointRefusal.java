package org.youbei.inspection.point;

import org.youbei.model.Reason;
import org.youbei.model.Refusal.Kind;

/** Why a point is not registered or changed. Sentences: {@code refusal.point.<name in lower case with hyphens>}. */
public enum PointRefusal implements Reason {
    /** The person's role does not allow it. */
    NOT_YOURS(Kind.FORBIDDEN),
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
    CHANGED_MEANWHILE(Kind.CONFLICT),
    CLOSED(Kind.CONFLICT),
    REASON_MISSING;

    private final Kind kind;

    PointRefusal() {
        this(Kind.INVALID);
    }

    PointRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String noun() {
        return "point";
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
