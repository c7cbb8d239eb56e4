package org.youbei.warning;

import org.youbei.model.Reason;
import org.youbei.model.Refusal.Kind;

/** Why something about warnings is refused. Sentences: {@code refusal.warning.<name in lower case with hyphens>}. */
public enum WarningRefusal implements Reason {
    NOT_YOURS(Kind.FORBIDDEN),
    MISSING,
    /** The number of characters that fit. */
    TOO_LONG,
    /** More bytes than a warning has. */
    TOO_LARGE,
    /** No XML, or one that breaks off. */
    NOT_XML,
    /** It brings a document type or entities. */
    ENTITIES,
    /** The root is no alert of a version that is known; what it is. */
    NAMESPACE,
    /** An element that must be there; its name. */
    ELEMENT_MISSING,
    /** An element with a value that does not fit; its name and the value. */
    ELEMENT_WRONG,
    /** A test, a draft or a message between systems; its status. */
    NOT_ACTUAL,
    EXPIRES_BEFORE_SENT,
    /** None of its areas is in the district. */
    OUTSIDE,
    UNIT,
    ACKNOWLEDGED(Kind.CONFLICT),
    NOT_REACHED(Kind.FORBIDDEN);

    private final Kind kind;

    WarningRefusal() {
        this(Kind.INVALID);
    }

    WarningRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String noun() {
        return "warning";
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
