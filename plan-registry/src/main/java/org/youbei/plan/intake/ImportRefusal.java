package org.youbei.plan.intake;

import org.youbei.model.Reason;
import org.youbei.model.Refusal;

/** Why a document is not taken in; {@code refusal.plan-import.<name in lower case with hyphens>} is the sentence. */
public enum ImportRefusal implements Reason {
    EMPTY,
    TOO_LARGE,
    TOO_MANY_PARTS,
    EXPANDS_TOO_MUCH,
    TOO_MUCH_TEXT,
    NESTED_TOO_DEEP,
    ENCRYPTED,
    LEGACY_WORD,
    RICH_TEXT,
    WRONG_TYPE,
    UNKNOWN_ENDING,
    BROKEN_ARCHIVE,
    BROKEN_XML,
    FORBIDDEN_XML,
    UNKNOWN_ENCODING,
    UNREADABLE,
    /** A JSON file that is not of this product's format. */
    WRONG_FORM;

    @Override
    public String noun() {
        return "plan-import";
    }

    @Override
    public Refusal.Kind kind() {
        return Refusal.Kind.INVALID;
    }
}
