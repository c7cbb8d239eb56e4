package org.youbei.education.year;

import org.youbei.model.Reason;
import org.youbei.model.Refusal.Kind;

/** Why something about a year is refused. Sentences: {@code refusal.year.<name in lower case with hyphens>}. */
public enum YearRefusal implements Reason {
    NOT_YOURS(Kind.FORBIDDEN),
    UNIT,
    MISSING,
    /** A year that is over, or more than one ahead. */
    YEAR,
    /** The unit has a plan of the year. */
    THERE(Kind.CONFLICT),
    /** Not within the year, or it ends before it begins. */
    DATES,
    CONFIRMED(Kind.CONFLICT),
    /** Neither a hall nor a speaker was named. */
    NOBODY,
    /** The week of that year was announced otherwise; from when to when. */
    ANNOUNCED(Kind.CONFLICT);

    private final Kind kind;

    YearRefusal() {
        this(Kind.INVALID);
    }

    YearRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String noun() {
        return "year";
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
