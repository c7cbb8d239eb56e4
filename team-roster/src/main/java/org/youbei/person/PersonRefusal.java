package org.youbei.person;

import org.youbei.model.Reason;
import org.youbei.model.Refusal.Kind;

/** Why something about a person is refused. Sentences: {@code refusal.person.<name in lower case with hyphens>}. */
public enum PersonRefusal implements Reason {
    NOT_YOURS(Kind.FORBIDDEN),
    UNIT,
    MISSING,
    /** The number of characters that fit. */
    TOO_LONG,
    NAME,
    /** No identity number of 18 or 15 characters, no such birthday, or a wrong check digit. */
    ID_NUMBER,
    /** No passport or permit number. */
    DOCUMENT,
    /** No telephone number; a spreadsheet may have turned it into {@code 1.38E+10}. */
    PHONE,
    /** A day in the future, or before 1900. */
    BORN,
    /** The district has another person of this number. */
    KNOWN(Kind.CONFLICT),
    /** The name of the record with this number is another one. */
    OTHER_NAME(Kind.CONFLICT),
    REASON,
    /** Somebody else has changed it meanwhile. */
    CHANGED(Kind.CONFLICT),
    CERTIFICATE_KIND,
    /** It ends before it begins; both days. */
    CERTIFICATE_DATES,
    /** Issued in the future. */
    CERTIFICATE_FUTURE,
    CERTIFICATE_TWICE(Kind.CONFLICT),
    WITHDRAWN(Kind.CONFLICT),
    ANSWERED(Kind.CONFLICT),
    /** The two are one record. */
    SAME_RECORD,
    /** Another unit knows one of the two as well; somebody above both merges. */
    UNITS_BEYOND(Kind.FORBIDDEN),
    /** One of the two is merged or anonymised already. */
    MERGED(Kind.CONFLICT),
    /** Taken back already. */
    NOT_MERGED(Kind.CONFLICT),
    /** Held posts, teams or volunteering: how many memberships are open. */
    STILL_NEEDED(Kind.CONFLICT);

    private final Kind kind;

    PersonRefusal() {
        this(Kind.INVALID);
    }

    PersonRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String noun() {
        return "person";
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
